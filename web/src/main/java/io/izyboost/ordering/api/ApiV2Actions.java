package io.izyboost.ordering.api;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.OfferCache;
import io.izyboost.catalog.OrderParameter;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceOffer;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.OwnStatus;
import io.izyboost.ordering.PlaceOrder;
import io.izyboost.ordering.Source;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The actions of API v2, in the words and shapes of the trade. */
@ApplicationScoped
class ApiV2Actions {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_ORDERS = 100;

    @Inject
    Catalog catalog;

    @Inject
    OfferCache offers;

    @Inject
    Ordering ordering;

    @Inject
    Wallets wallets;

    ApiV2Answer answer(ApiV2Request call, @Nullable String idempotencyKey) {
        return switch (call.action()) {
            case "services" -> services();
            case "add" -> add(call, idempotencyKey);
            case "status" -> call.has("orders") ? statuses(call.text("orders")) : status(call.text("order"));
            case "balance" -> balance();
            default -> ApiV2Answer.error(ApiV2Words.INCORRECT_REQUEST);
        };
    }

    private ApiV2Answer services() {
        String currency = TenantContext.current().currency();
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (ServiceOffer offer : offers.offer()) {
            list.add(JSON.createObjectBuilder()
                    .add("service", offer.service())
                    .add("name", offer.name())
                    .add("type", offer.type())
                    .add("category", offer.category())
                    .add("rate", Money.of(offer.rate(), currency).plain())
                    .add("min", Long.toString(offer.min()))
                    .add("max", Long.toString(offer.max()))
                    .add("refill", offer.refill())
                    .add("cancel", offer.cancel())
                    .add("dripfeed", offer.dripfeed()));
        }
        return ApiV2Answer.of(list.build());
    }

    private ApiV2Answer add(ApiV2Request call, @Nullable String idempotencyKey) {
        Long service = id(call.text("service"));
        if (service == null) {
            throw new DomainException(ErrorCode.SERVICE_UNKNOWN, "");
        }
        Map<String, String> params = new HashMap<>();
        for (OrderParameter parameter : EnumSet.range(OrderParameter.RUNS, OrderParameter.EXPIRY)) {
            if (call.has(parameter.wire())) {
                params.put(parameter.wire(), call.text(parameter.wire()));
            }
        }
        String key = idempotencyKey != null && !idempotencyKey.isBlank() ? idempotencyKey : call.text("request_id");
        PlaceOrder wanted = new PlaceOrder(
                service, call.text("link"), quantity(call, service), params, Source.API, key.isEmpty() ? null : key);
        long order = ordering.placed(wanted).value();
        return ApiV2Answer.of(JSON.createObjectBuilder().add("order", order).build());
    }

    /** What is no number counts as nothing, except where the type takes a quantity. */
    private @Nullable Long quantity(ApiV2Request call, long service) {
        Long quantity = call.number("quantity");
        if (quantity == null && call.has("quantity") && takesQuantity(service)) {
            throw DomainException.at("quantity", ErrorCode.INVALID_INPUT, "quantity");
        }
        return quantity;
    }

    private boolean takesQuantity(long service) {
        return catalog.sellable(new ServiceId(service))
                .filter(found -> found.type().takes(OrderParameter.QUANTITY))
                .isPresent();
    }

    private ApiV2Answer status(String order) {
        OwnStatus status = find(ordering.ownStatuses(ids(List.of(order))), order);
        if (status == null) {
            return ApiV2Answer.error(ApiV2Words.INCORRECT_ORDER);
        }
        return ApiV2Answer.of(json(status));
    }

    private ApiV2Answer statuses(String orders) {
        List<String> asked =
                Arrays.stream(orders.split(",")).map(String::strip).distinct().toList();
        if (asked.size() > MOST_ORDERS) {
            return ApiV2Answer.error(ApiV2Words.INCORRECT_REQUEST);
        }
        Map<Long, OwnStatus> found = ordering.ownStatuses(ids(asked));
        JsonObjectBuilder answer = JSON.createObjectBuilder();
        for (String order : asked) {
            OwnStatus status = find(found, order);
            answer.add(order, status == null ? unknownOrder() : json(status));
        }
        return ApiV2Answer.of(answer.build());
    }

    private ApiV2Answer balance() {
        Money balance = wallets.own();
        return ApiV2Answer.of(JSON.createObjectBuilder()
                .add("balance", balance.plain())
                .add("currency", balance.currencyCode())
                .build());
    }

    private static JsonObject json(OwnStatus status) {
        return JSON.createObjectBuilder()
                .add("charge", status.charge().plain())
                .add("start_count", Long.toString(Objects.requireNonNullElse(status.startCount(), 0L)))
                .add("status", status.status())
                .add("remains", Long.toString(Objects.requireNonNullElse(status.remains(), 0L)))
                .add("currency", status.charge().currencyCode())
                .build();
    }

    private static JsonObject unknownOrder() {
        return JSON.createObjectBuilder()
                .add("error", ApiV2Words.INCORRECT_ORDER)
                .build();
    }

    private static @Nullable OwnStatus find(Map<Long, OwnStatus> found, String order) {
        Long id = id(order);
        return id == null ? null : found.get(id);
    }

    private static List<Long> ids(List<String> orders) {
        return orders.stream().map(ApiV2Actions::id).filter(Objects::nonNull).toList();
    }

    private static @Nullable Long id(String order) {
        return order.matches("\\d{1,18}") ? Long.valueOf(order) : null;
    }
}

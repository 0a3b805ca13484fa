package io.izyboost.ordering;

import io.izyboost.catalog.OrderParameter;
import io.izyboost.catalog.Pricing;
import io.izyboost.catalog.SellableService;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges what a customer asks for by the rules of the service and its type, and prices it. */
final class OrderRules {
    private static final int LONGEST_TEXT = 200_000;
    private static final long MOST_RUNS = 1_000;
    private static final long LONGEST_INTERVAL = 100_000;
    /** Beyond what {@code numeric(20,6)} can add up: nobody has that much. */
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");

    private OrderRules() {}

    static OrderTerms terms(PlaceOrder wanted, SellableService service, String currency) {
        boolean hasLink = sold(service).takes(OrderParameter.LINK);
        return priced(wanted, hasLink ? Links.checked(wanted.link()) : "", service, currency);
    }

    /** What it would cost, whatever it is for. */
    static Money charge(PlaceOrder wanted, SellableService service, String currency) {
        return priced(wanted, "", service, currency).charge();
    }

    private static ServiceType sold(SellableService service) {
        if (!service.type().isSold()) {
            throw new DomainException(
                    ErrorCode.TYPE_NOT_YET_SOLD, service.type().wire());
        }
        return service.type();
    }

    private static OrderTerms priced(PlaceOrder wanted, String link, SellableService service, String currency) {
        ServiceType type = sold(service);
        Map<String, String> params = params(wanted, service);
        long quantity = billedQuantity(wanted, service, params);
        BigDecimal charge = Pricing.charge(type, service.rate(), quantity);
        if (charge.compareTo(MOST_MONEY) > 0) {
            throw new DomainException(ErrorCode.INSUFFICIENT_FUNDS);
        }
        BigDecimal cost = Pricing.charge(type, service.cost(), quantity);
        return new OrderTerms(service, link, quantity, params, Money.of(charge, currency), Money.of(cost, currency));
    }

    /** The parameters that the type takes and that were filled in; those it needs must be there. */
    private static Map<String, String> params(PlaceOrder wanted, SellableService service) {
        Map<String, String> params = new TreeMap<>();
        for (OrderParameter parameter : OrderParameter.values()) {
            String value = wanted.params().getOrDefault(parameter.wire(), "").strip();
            if (parameter == OrderParameter.LINK || parameter == OrderParameter.QUANTITY || value.isEmpty()) {
                continue;
            }
            if (service.type().takes(parameter)) {
                params.put(parameter.wire(), checkedText(parameter, value));
            }
        }
        if (service.type().required().contains(OrderParameter.COMMENTS)
                && lines(params, OrderParameter.COMMENTS) == 0) {
            throw DomainException.at(OrderParameter.COMMENTS.wire(), ErrorCode.COMMENTS_MISSING);
        }
        return params;
    }

    private static String checkedText(OrderParameter parameter, String value) {
        if (value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0) {
            throw invalid(parameter);
        }
        return value;
    }

    private static long billedQuantity(PlaceOrder wanted, SellableService service, Map<String, String> params) {
        return switch (service.type().billing()) {
            case FLAT -> 1;
            case LINES -> within(service, lines(params, service.type().lines()));
            case QUANTITY -> inRuns(service, within(service, wanted.quantity()), params);
            case PER_CREATED ->
                throw new DomainException(
                        ErrorCode.TYPE_NOT_YET_SOLD, service.type().wire());
        };
    }

    /** A run and all of them together respect the limits. */
    private static long inRuns(SellableService service, long quantity, Map<String, String> params) {
        long runs = number(params, OrderParameter.RUNS, 1, MOST_RUNS);
        number(params, OrderParameter.INTERVAL, 0, LONGEST_INTERVAL);
        if (runs > 1 && !service.dripfeed()) {
            throw invalid(OrderParameter.RUNS);
        }
        if (runs > 1 && !params.containsKey(OrderParameter.INTERVAL.wire())) {
            throw invalid(OrderParameter.INTERVAL);
        }
        if (runs <= 1) {
            params.remove(OrderParameter.RUNS.wire());
            params.remove(OrderParameter.INTERVAL.wire());
            return quantity;
        }
        if (quantity > Long.MAX_VALUE / runs) {
            throw new DomainException(ErrorCode.QUANTITY_TOO_LARGE, service.max());
        }
        return within(service, quantity * runs);
    }

    private static long number(Map<String, String> params, OrderParameter parameter, long least, long most) {
        String text = params.get(parameter.wire());
        if (text == null) {
            return least;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= 0 && value <= most) {
                return Math.max(value, least);
            }
        } catch (NumberFormatException e) {
            throw invalid(parameter);
        }
        throw invalid(parameter);
    }

    private static long within(SellableService service, @Nullable Long quantity) {
        if (quantity == null || quantity < service.min()) {
            throw DomainException.at("quantity", ErrorCode.QUANTITY_TOO_SMALL, service.min());
        }
        if (quantity > service.max()) {
            throw DomainException.at("quantity", ErrorCode.QUANTITY_TOO_LARGE, service.max());
        }
        return quantity;
    }

    private static long lines(Map<String, String> params, @Nullable OrderParameter parameter) {
        String text = parameter == null ? null : params.get(parameter.wire());
        return text == null ? 0 : text.lines().filter(line -> !line.isBlank()).count();
    }

    private static DomainException invalid(OrderParameter parameter) {
        return DomainException.at(parameter.wire(), ErrorCode.INVALID_INPUT, parameter.wire());
    }
}

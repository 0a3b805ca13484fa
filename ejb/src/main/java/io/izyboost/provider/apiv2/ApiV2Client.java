package io.izyboost.provider.apiv2;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Why;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import io.izyboost.provider.net.Reply;
import io.izyboost.provider.net.WireFailure;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A provider that speaks API v2 over HTTP. */
final class ApiV2Client implements ProviderClient {
    private static final int CATALOG_BYTES = 16 << 20;
    private static final int ANSWER_BYTES = 1 << 20;

    /** Before the point: a balance beyond them is none. */
    private static final int MOST_DIGITS = 14;

    private static final Set<String> OURS_TO_SET = Set.of("key", "action", "service", "link", "quantity");

    private final ApiV2Wire wire;

    ApiV2Client(ApiV2Wire wire) {
        this.wire = wire;
    }

    @Override
    public Offer services() {
        return CatalogReader.read(ask("services", Map.of(), CATALOG_BYTES));
    }

    @Override
    public SendOutcome add(ProviderOrder order) {
        Reply reply;
        try {
            reply = wire.send("add", form(order), true, ANSWER_BYTES);
        } catch (WireFailure e) {
            return e.mayHaveArrived() ? new SendOutcome.Unknown(e.why()) : new SendOutcome.NotSent(e.why());
        }
        return AddReader.read(reply);
    }

    @Override
    public Map<String, StatusReport> status(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ReportReader.statuses(askAbout("status", ids), ids);
    }

    @Override
    public Map<String, ActionReport> refill(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ReportReader.actions(askAbout("refill", ids), ids, "refill");
    }

    @Override
    public Map<String, ActionReport> cancel(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ReportReader.actions(askAbout("cancel", ids), ids, "cancel");
    }

    @Override
    public ProviderBalance balance() {
        JsonStructure answer = ask("balance", Map.of(), ANSWER_BYTES);
        if (answer instanceof JsonObject object) {
            JsonObject holder = object.get("data") instanceof JsonObject inner ? inner : object;
            BigDecimal amount = Loose.decimal(holder, "balance", "funds");
            String currency = Loose.text(holder, "currency");
            if (amount != null && amount.precision() - amount.scale() <= MOST_DIGITS) {
                return new ProviderBalance(amount, currency == null ? "" : currency.toUpperCase(Locale.ROOT));
            }
        }
        throw new ProviderFailure(Reason.UNREADABLE, Why.ANSWER_WITHOUT_BALANCE.text());
    }

    private JsonStructure askAbout(String action, List<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException(ids.size() + " ids in one call");
        }
        return ask(action, Map.of("orders", String.join(",", ids)), ANSWER_BYTES);
    }

    private JsonStructure ask(String action, Map<String, String> fields, int mostBytes) {
        Reply reply;
        try {
            reply = wire.send(action, fields, false, mostBytes);
        } catch (WireFailure e) {
            throw new ProviderFailure(Reason.UNREACHABLE, e.why());
        }
        JsonStructure answer;
        try {
            answer = LooseJson.read(reply.body());
        } catch (LooseJson.Unreadable e) {
            throw new ProviderFailure(Reason.UNREADABLE, e.why(reply.status()));
        }
        String error = LooseJson.error(answer);
        boolean aboutOne = error != null && fields.containsKey("orders") && KnownErrors.isOrderId(error);
        if (error != null && !aboutOne) {
            String text = PlainText.of(error, 500);
            throw new ProviderFailure(
                    KnownErrors.isKey(text) ? ErrorCode.PROVIDER_KEY_INVALID : ErrorCode.PROVIDER_FAILED,
                    Reason.REFUSED,
                    text);
        }
        if (reply.status() >= 300) {
            throw new ProviderFailure(Reason.UNREADABLE, Why.ANSWER_STATUS.text(reply.status()));
        }
        return answer;
    }

    private static Map<String, String> form(ProviderOrder order) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("service", order.service());
        if (WireTypes.takesLink(order.type()) && !order.link().isEmpty()) {
            form.put("link", order.link());
        }
        if (WireTypes.takesQuantity(order.type())) {
            form.put("quantity", Long.toString(order.quantity()));
        }
        order.params().forEach((name, value) -> {
            if (!OURS_TO_SET.contains(name)) {
                form.put(name, value);
            }
        });
        return form;
    }
}

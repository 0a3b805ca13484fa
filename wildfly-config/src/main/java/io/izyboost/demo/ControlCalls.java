package io.izyboost.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;

/** What each control call does. */
final class ControlCalls {

    private static final long MILLIS_TO_ANSWER = 50;

    private final DemoProvider provider;
    private final DemoControl control;
    private final LedgerCalls ledger;

    ControlCalls(DemoProvider provider) {
        this.provider = provider;
        control = provider.control();
        ledger = new LedgerCalls(control);
    }

    JsonValue answer(ControlHandler.Call call) {
        boolean post = call.method().equals("POST");
        if (call.path().startsWith("/orders/")) {
            return order(call.path().substring("/orders/".length()), post ? call.object() : null);
        }
        if (!post) {
            return read(call);
        }
        switch (call.path()) {
            case "/faults" -> addFaults(call.body());
            case "/catalog" -> control.catalog().apply(call.object());
            case "/pace" ->
                control.pace(Pace.fromJson(call.object(), control.shop().pace()));
            case "/balance" -> balance(call.object());
            case "/advance" -> control.advance(seconds(call.object()));
            case "/reset" -> control.reset();
            default -> throw new IllegalArgumentException("no such control call");
        }
        return overview();
    }

    private JsonValue read(ControlHandler.Call call) {
        if (call.method().equals("DELETE") && call.path().equals("/faults")) {
            control.clearFaults();
            return overview();
        }
        return switch (call.path()) {
            case "" -> overview();
            case "/ledger" -> ledger.page(call);
            case "/ledger/repeats" -> ledger.repeats(call);
            case "/faults" -> control.faults().toJson();
            case "/catalog" ->
                Wire.JSON
                        .createArrayBuilder(control.catalog().services().stream()
                                .map(DemoService::toJson)
                                .toList())
                        .build();
            default -> throw new IllegalArgumentException("no such control call");
        };
    }

    private JsonValue order(String id, JsonObject wish) {
        if (wish == null) {
            return control.order(Long.parseLong(id)).toJson();
        }
        OrderChange change = Wire.flag(wish, "release") ? OrderChange.RELEASE : OrderChange.fromJson(wish);
        if (id.equals("all")) {
            control.changeAll(change);
            return overview();
        }
        return control.change(Long.parseLong(id), change).toJson();
    }

    private void addFaults(JsonStructure body) {
        if (body.getValueType() == JsonValue.ValueType.ARRAY) {
            body.asJsonArray().forEach(each -> addFault(each.asJsonObject()));
        } else {
            addFault(body.asJsonObject());
        }
    }

    /** Refusing connections needs the socket, so it is no fault of single calls; this call is still answered before. */
    private void addFault(JsonObject fault) {
        if (!fault.getString("mode").equals("refuse")) {
            control.fault(Fault.fromJson(fault));
            return;
        }
        Duration time = Duration.ofMillis(Wire.whole(fault, "ms", 5_000));
        provider.later().after(MILLIS_TO_ANSWER, () -> provider.refuseConnections(time));
    }

    /** An account that is not there yet needs a currency, too. */
    private void balance(JsonObject wish) {
        String key = wish.getString("key", provider.key());
        String balance = Wire.text(wish, "balance");
        if (wish.containsKey("currency")) {
            control.balance(key, balance, wish.getString("currency"));
        } else {
            control.balance(key, balance);
        }
    }

    private static Duration seconds(JsonObject wish) {
        return Duration.ofMillis(Math.round(1000 * Wire.number(wish, "seconds", 0)));
    }

    private JsonValue overview() {
        Shop shop = control.shop();
        synchronized (shop) {
            shop.settleDue();
            JsonObjectBuilder balances = Wire.JSON.createObjectBuilder();
            shop.accounts()
                    .all()
                    .forEach(account ->
                            balances.add(account.key(), Wire.decimal(account.balance()) + " " + account.currency()));
            return Wire.JSON
                    .createObjectBuilder()
                    .add("url", provider.url())
                    .add("services", control.catalog().services().size())
                    .add("accepted", shop.orders().size())
                    .add("balances", balances)
                    .add("pace", pace(shop.pace()))
                    .add("faults", control.faults().toJson())
                    .build();
        }
    }

    private static JsonObjectBuilder pace(Pace pace) {
        return Wire.JSON.createObjectBuilder(Map.of(
                "minSeconds", pace.minSeconds(),
                "maxSeconds", pace.maxSeconds(),
                "partialShare", pace.partialShare(),
                "canceledShare", pace.canceledShare()));
    }
}

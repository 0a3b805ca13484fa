package io.izyboost.demo;

import io.izyboost.demo.Accounts.Account;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The actions of API v2, answered to the letter. */
final class ApiV2 {

    private static final int MOST_IDS = 100;

    private final Shop shop;

    ApiV2(Shop shop) {
        this.shop = shop;
    }

    /** Does the work; the fault is only noted in the ledger here. */
    Answer answer(Map<String, String> call, String fault) {
        try {
            String key = call.get("key");
            shop.balance(key);
            return switch (call.getOrDefault("action", "")) {
                case "services" ->
                    new Answer(200, Answer.JSON_TYPE, shop.catalog().listing());
                case "add" ->
                    Answer.json(object().add("order", shop.add(call, fault)).build());
                case "status" -> Answer.json(status(key, call));
                case "refill" -> Answer.json(refill(key, call));
                case "refill_status" -> Answer.json(refillStatus(key, call));
                case "cancel" -> Answer.json(cancel(key, call));
                case "balance" -> Answer.json(balance(key));
                default -> throw new Refusal("Incorrect request");
            };
        } catch (Refusal refusal) {
            return Answer.json(Wire.error(refusal.getMessage()));
        } catch (ArithmeticException tooBig) {
            return Answer.json(Wire.error("Incorrect quantity"));
        }
    }

    private JsonValue status(String key, Map<String, String> call) {
        if (!call.containsKey("orders")) {
            return shop.report(key, call.get("order")).toJson();
        }
        JsonObjectBuilder reports = object();
        for (String id : ids(call, "orders")) {
            reports.add(id, orError(() -> shop.report(key, id).toJson()));
        }
        return reports.build();
    }

    private JsonValue refill(String key, Map<String, String> call) {
        if (!call.containsKey("orders")) {
            long id = shop.refill(key, call.get("order")).id();
            return object().add("refill", String.valueOf(id)).build();
        }
        return list(
                ids(call, "orders"),
                "order",
                "refill",
                id -> number(shop.refill(key, id).id()));
    }

    private JsonValue refillStatus(String key, Map<String, String> call) {
        if (!call.containsKey("refills")) {
            return object().add("status", shop.refillStatus(key, call.get("refill")))
                    .build();
        }
        return list(ids(call, "refills"), "refill", "status", id -> Wire.JSON.createValue(shop.refillStatus(key, id)));
    }

    private JsonValue cancel(String key, Map<String, String> call) {
        String parameter = call.containsKey("orders") ? "orders" : "order";
        return list(ids(call, parameter), "order", "cancel", id -> {
            shop.cancel(key, id);
            return number(1);
        });
    }

    private JsonValue balance(String key) {
        Account account = shop.balance(key);
        return object().add("balance", Wire.decimal(account.balance()))
                .add("currency", account.currency())
                .build();
    }

    /** For example {@code [{"order":1,"refill":1},{"order":3,"refill":{"error":"Incorrect order ID"}}]}. */
    private static JsonValue list(
            List<String> ids, String idName, String answerName, Function<String, JsonValue> each) {
        JsonArrayBuilder answers = Wire.JSON.createArrayBuilder();
        for (String id : ids) {
            JsonValue idValue = id.matches("\\d{1,18}") ? number(Long.parseLong(id)) : Wire.JSON.createValue(id);
            answers.add(object().add(idName, idValue).add(answerName, orError(() -> each.apply(id))));
        }
        return answers.build();
    }

    private static List<String> ids(Map<String, String> call, String parameter) {
        List<String> ids = Arrays.stream(call.getOrDefault(parameter, "").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw new Refusal("Incorrect request");
        }
        return ids;
    }

    private static JsonValue orError(Supplier<JsonValue> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return Wire.error(refusal.getMessage());
        }
    }

    private static JsonValue number(long value) {
        return Wire.JSON.createValue(value);
    }

    private static JsonObjectBuilder object() {
        return Wire.JSON.createObjectBuilder();
    }
}

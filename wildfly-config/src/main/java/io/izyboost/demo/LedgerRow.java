package io.izyboost.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One accepted {@code add}, written before any answer goes out and never changed, whatever the client saw of it.
 *
 * @param order the provider's order id
 * @param key the account that ordered
 * @param parameters all that was sent, but for the key and the action
 * @param quantity the billed quantity, 1 for a package
 * @param fault the fault that spoiled the answer, or empty
 */
public record LedgerRow(
        long order,
        String key,
        Instant receivedAt,
        long service,
        ServiceType type,
        Map<String, String> parameters,
        long quantity,
        BigDecimal rate,
        BigDecimal charge,
        String fault) {

    /** The client's own mark on the order: its link, or the user name of a subscription. */
    public String reference() {
        return parameters.getOrDefault("link", parameters.getOrDefault("username", ""));
    }

    BigDecimal price(long delivered) {
        return OrderForm.price(type, rate, delivered);
    }

    JsonObject toJson() {
        JsonObjectBuilder sent = Wire.JSON.createObjectBuilder();
        parameters.forEach(sent::add);
        return Wire.JSON
                .createObjectBuilder()
                .add("order", order)
                .add("key", key)
                .add("receivedAt", receivedAt.toString())
                .add("service", service)
                .add("type", type.wire())
                .add("reference", reference())
                .add("parameters", sent)
                .add("quantity", quantity)
                .add("rate", rate.toPlainString())
                .add("charge", Wire.decimal(charge))
                .add("fault", fault)
                .build();
    }

    static LedgerRow fromJson(JsonObject json) {
        Map<String, String> sent = new TreeMap<>();
        json.getJsonObject("parameters").forEach((name, value) -> sent.put(name, Wire.text(value)));
        return new LedgerRow(
                Wire.whole(json, "order", 0),
                json.getString("key"),
                Instant.parse(json.getString("receivedAt")),
                Wire.whole(json, "service", 0),
                ServiceType.read(json.getString("type")).orElseThrow(),
                sent,
                Wire.whole(json, "quantity", 0),
                new BigDecimal(json.getString("rate")),
                new BigDecimal(json.getString("charge")).setScale(6),
                json.getString("fault"));
    }
}

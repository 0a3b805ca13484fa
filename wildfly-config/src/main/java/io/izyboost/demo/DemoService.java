package io.izyboost.demo;

import jakarta.json.JsonObject;
import java.math.BigDecimal;

/** One service of the catalog; the rate is the price of a thousand, of a package the price of one. */
public record DemoService(
        long id,
        String name,
        ServiceType type,
        String category,
        BigDecimal rate,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripFeed) {

    /** Rates have the digits that they need, and at least two. */
    public DemoService {
        BigDecimal needed = rate.stripTrailingZeros();
        rate = needed.setScale(Math.max(2, needed.scale()));
    }

    DemoService withRate(BigDecimal newRate) {
        return new DemoService(id, name, type, category, newRate, min, max, refill, cancel, dripFeed);
    }

    /** Exactly as the {@code services} action shows it. */
    JsonObject toJson() {
        return Wire.JSON
                .createObjectBuilder()
                .add("service", id)
                .add("name", name)
                .add("type", type.wire())
                .add("category", category)
                .add("rate", rate.toPlainString())
                .add("min", String.valueOf(min))
                .add("max", String.valueOf(max))
                .add("refill", refill)
                .add("cancel", cancel)
                .add("dripfeed", dripFeed)
                .build();
    }

    /** This service with the members that the JSON names; used to read the kept state, and to change or add a service. */
    DemoService changedBy(JsonObject json) {
        return new DemoService(
                Wire.whole(json, "service", id),
                json.getString("name", name),
                ServiceType.read(json.getString("type", type.wire()))
                        .orElseThrow(() -> new IllegalArgumentException("unknown type")),
                json.getString("category", category),
                json.containsKey("rate") ? new BigDecimal(Wire.text(json, "rate")) : rate,
                Wire.whole(json, "min", min),
                Wire.whole(json, "max", max),
                json.getBoolean("refill", refill),
                json.getBoolean("cancel", cancel),
                json.getBoolean("dripfeed", dripFeed));
    }

    static DemoService fromJson(JsonObject json) {
        return new DemoService(
                        0, "New service", ServiceType.DEFAULT, "New", BigDecimal.ONE, 1, 1000, false, false, false)
                .changedBy(json);
    }
}

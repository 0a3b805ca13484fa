package io.izyboost.demo;

import jakarta.json.JsonObject;

/** What {@code status} says of an order: texts, as control calls may put anything there. */
public record OrderReport(String charge, String startCount, String status, String remains, String currency) {

    JsonObject toJson() {
        return Wire.JSON
                .createObjectBuilder()
                .add("charge", charge)
                .add("start_count", startCount)
                .add("status", status)
                .add("remains", remains)
                .add("currency", currency)
                .build();
    }
}

package io.izyboost.demo;

import java.util.Locale;
import java.util.Optional;

/** The three ways in which an order ends. */
enum Outcome {
    COMPLETED("Completed"),
    PARTIAL("Partial"),
    CANCELED("Canceled");

    private final String wire;

    Outcome(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    /** Reads the spellings that mean an end; any other word means none. */
    static Optional<Outcome> read(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "completed" -> Optional.of(COMPLETED);
            case "partial" -> Optional.of(PARTIAL);
            case "canceled", "cancelled", "refunded" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
    }
}

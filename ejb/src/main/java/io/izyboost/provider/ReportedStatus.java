package io.izyboost.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statuses that the wire knows, and the spellings that providers use for them. */
public enum ReportedStatus {
    PENDING("Pending"),
    PROCESSING("Processing"),
    IN_PROGRESS("In progress"),
    COMPLETED("Completed"),
    PARTIAL("Partial"),
    CANCELED("Canceled");

    private static final Map<String, ReportedStatus> SPELLINGS = Map.of(
            "pending", PENDING,
            "processing", PROCESSING,
            "inprogress", IN_PROGRESS,
            "completed", COMPLETED,
            "complete", COMPLETED,
            "partial", PARTIAL,
            "canceled", CANCELED,
            "cancelled", CANCELED,
            "refunded", CANCELED);

    private final String wire;

    ReportedStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Whether nothing more is expected after it. */
    public boolean isFinal() {
        return this == COMPLETED || this == PARTIAL || this == CANCELED;
    }

    /** All of them, as the wire has them. */
    public static Object[] words() {
        return Arrays.stream(values()).map(ReportedStatus::wire).toArray();
    }

    /** Reads leniently; null for a word that says nothing certain ({@code Fail}, {@code Error} and all others). */
    public static @Nullable ReportedStatus read(@Nullable String word) {
        return word == null ? null : SPELLINGS.get(word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", ""));
    }
}

package io.izyboost.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the provider log holds it.
 *
 * @param request what was sent, without the key
 * @param outcome {@code OK}, {@code SENT}, {@code REJECTED}, {@code NOT_SENT}, {@code UNKNOWN}, or why there was no answer
 */
public record ProviderCallView(
        long id,
        ProviderAccountId provider,
        String providerName,
        @Nullable Long order,
        Instant at,
        String action,
        String request,
        @Nullable Integer status,
        @Nullable String response,
        String outcome,
        int millis) {
    /** The word of its badge. */
    public String state() {
        return switch (outcome) {
            case "OK" -> "ok";
            case "SENT" -> "sent";
            case "REJECTED", "REFUSED" -> "rejected";
            case "NOT_SENT" -> "not-sent";
            case "UNKNOWN" -> "unknown";
            default -> "failed";
        };
    }
}

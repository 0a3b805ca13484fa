package io.izyboost.provider;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an account; null leaves a value as it is. The kind never changes, and a new address needs the key again,
 * so that nobody can have a stored key sent somewhere else.
 *
 * @param version as it was read; null: whatever stands
 */
public record ChangeProvider(
        @Nullable String name,
        @Nullable String url,
        @Nullable String apiKey,
        @Nullable String currency,
        @Nullable BigDecimal exchangeRate,
        @Nullable BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        @Nullable Boolean enabled,
        @Nullable Boolean probeAllowed,
        @Nullable Integer maxCalls,
        @Nullable Boolean syncEnabled,
        @Nullable Integer syncMinutes,
        @Nullable Integer version) {
    @Override
    public String toString() {
        return "ChangeProvider[" + name + ", " + url + "]";
    }
}

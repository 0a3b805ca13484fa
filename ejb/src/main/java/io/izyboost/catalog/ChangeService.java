package io.izyboost.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a service; null leaves a value as it is. {@code rate} fixes the price, {@code marginPercent} lets it follow
 * the cost; only one of them.
 */
public record ChangeService(
        @Nullable String name,
        @Nullable String description,
        @Nullable CategoryRef category,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal marginPercent,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Boolean enabled,
        @Nullable Boolean uniqueLink) {
    public static ChangeService rate(BigDecimal rate) {
        return new ChangeService(null, null, null, rate, null, null, null, null, null);
    }

    public static ChangeService enabled(boolean enabled) {
        return new ChangeService(null, null, null, null, null, null, null, enabled, null);
    }
}

package io.izyboost.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a provider's catalog as the import wizard shows it.
 *
 * @param rate in the provider's currency
 * @param cost in the panel's currency
 * @param known whether the panel sells it already
 * @param refusal why it cannot be sold; null if it can
 */
public record OfferedRow(
        String service,
        String name,
        String category,
        String type,
        BigDecimal rate,
        @Nullable BigDecimal cost,
        long min,
        long max,
        boolean known,
        @Nullable Refusal refusal) {}

package io.izyboost.provider;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about one order. Everything may be missing.
 *
 * @param status the word as it came
 * @param known what that word means; null: leave the order as it is and tell the owner
 * @param remains as it came: judging it needs the order
 * @param error the provider's refusal to report on this id
 */
public record StatusReport(
        String providerOrderId,
        @Nullable String status,
        @Nullable ReportedStatus known,
        @Nullable BigDecimal charge,
        @Nullable Long startCount,
        @Nullable String remains,
        @Nullable String currency,
        @Nullable String error) {
    public static StatusReport error(String providerOrderId, String error) {
        return new StatusReport(providerOrderId, null, null, null, null, null, null, error);
    }
}

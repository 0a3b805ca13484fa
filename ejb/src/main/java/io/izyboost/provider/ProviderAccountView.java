package io.izyboost.provider;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider account without its key.
 *
 * @param keyHint the last characters of the key, to tell keys apart
 * @param currency what the provider's rates and balance are in
 * @param exchangeRate units of the panel's currency for one unit of {@code currency}; 1 where they are the same,
 *     null while nobody has said it, and nothing can be imported
 * @param notedRate the rate that is taken over if the currency, still unknown, turns out to be another than the panel's
 * @param marginPercent what an import adds when nothing else is said
 * @param probeAllowed whether a lost answer may be looked for by asking for the ids around it
 * @param maxCalls how many calls run at once at most
 * @param balance as last read, in {@code currency}
 * @param circuit the breaker of this node: {@code CLOSED} lets calls through, {@code OPEN} holds them back
 */
public record ProviderAccountView(
        ProviderAccountId id,
        String name,
        ProviderKind kind,
        @Nullable String url,
        @Nullable String keyHint,
        String currency,
        @Nullable BigDecimal exchangeRate,
        @Nullable BigDecimal notedRate,
        BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        boolean enabled,
        boolean probeAllowed,
        int maxCalls,
        boolean syncEnabled,
        int syncMinutes,
        @Nullable Instant syncedAt,
        @Nullable String syncError,
        @Nullable BigDecimal balance,
        @Nullable Instant balanceAt,
        String circuit,
        Instant createdAt,
        int version) {
    /** Whether its currency is worth that much in the panel's. */
    public boolean isWorth(@Nullable BigDecimal rate) {
        return exchangeRate == null || rate == null
                ? exchangeRate == null && rate == null
                : exchangeRate.compareTo(rate) == 0;
    }
}

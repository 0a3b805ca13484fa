package io.izyboost.provider.api;

import io.izyboost.provider.ProviderAccountView;
import io.izyboost.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider account on the wire; of its key only the end. */
public record ProviderJson(
        long id,
        String name,
        String kind,
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
    static ProviderJson of(ProviderAccountView account) {
        return new ProviderJson(
                account.id().value(),
                account.name(),
                account.kind().name(),
                account.url(),
                account.keyHint() == null ? null : "…" + account.keyHint(),
                account.currency(),
                account.exchangeRate(),
                account.notedRate(),
                account.marginPercent(),
                account.roundTo(),
                account.enabled(),
                account.probeAllowed(),
                account.maxCalls(),
                account.syncEnabled(),
                account.syncMinutes(),
                account.syncedAt(),
                Formats.told(account.syncError()),
                account.balance(),
                account.balanceAt(),
                account.circuit(),
                account.createdAt(),
                account.version());
    }
}

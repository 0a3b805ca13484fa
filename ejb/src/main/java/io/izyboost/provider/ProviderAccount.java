package io.izyboost.provider;

import io.izyboost.kernel.Why;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of this panel with a provider. Its key stands here sealed; in the clear it exists only in a connection. */
@Entity
@Table(name = "api_providers")
class ProviderAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private @Nullable String url;
    private @Nullable String apiKeyCipher;
    private @Nullable String apiKeyHint;
    private String currency;
    private @Nullable BigDecimal exchangeRate;
    private @Nullable BigDecimal notedRate;
    private boolean enabled = true;
    private boolean probeAllowed;
    private int maxCalls;
    private BigDecimal marginPercent;
    private @Nullable BigDecimal roundTo;
    private boolean syncEnabled = true;
    private int syncMinutes = 360;
    private @Nullable Instant syncedAt;
    private @Nullable String syncError;
    private @Nullable BigDecimal balance;
    private @Nullable Instant balanceAt;
    private Instant createdAt;

    @Version
    private int version;

    protected ProviderAccount() {}

    ProviderAccount(AccountTerms terms, ProviderKind kind, Instant now) {
        this.kind = kind;
        createdAt = now;
        apply(terms);
    }

    /** Takes over what was judged; the key is sealed apart. */
    final void apply(AccountTerms terms) {
        name = terms.name();
        url = terms.url();
        if (!terms.currency().equals(currency)) {
            balance = null;
            balanceAt = null;
        }
        currency = terms.currency();
        exchangeRate = terms.exchangeRate();
        notedRate = terms.notedRate();
        marginPercent = terms.marginPercent();
        probeAllowed = terms.probeAllowed();
        maxCalls = terms.maxCalls();
    }

    void useKey(String cipher, String hint) {
        apiKeyCipher = cipher;
        apiKeyHint = hint;
    }

    /** What needs no judging but its limits. */
    void switchTo(ChangeProvider change) {
        enabled = change.enabled() == null ? enabled : change.enabled();
        roundTo = change.roundTo() == null ? roundTo : positiveOrNull(change.roundTo());
        syncEnabled = change.syncEnabled() == null ? syncEnabled : change.syncEnabled();
        syncMinutes = change.syncMinutes() == null ? syncMinutes : change.syncMinutes();
    }

    /** Stands there until a test or an import succeeds. */
    void unproved(String problem) {
        syncError = Why.CURRENCY_TAKEN_TO_BE.text(currency, problem);
    }

    void countsIn(String itsCurrency, @Nullable BigDecimal rate) {
        currency = itsCurrency;
        exchangeRate = rate;
        notedRate = rate == null ? notedRate : null;
    }

    void balance(BigDecimal amount, Instant now) {
        if (syncedAt == null) {
            syncError = null;
        }
        balance = amount.setScale(6, java.math.RoundingMode.HALF_UP);
        balanceAt = now;
    }

    AccountTerms terms() {
        return new AccountTerms(name, url, currency, exchangeRate, notedRate, marginPercent, probeAllowed, maxCalls());
    }

    ProviderAccountId id() {
        return new ProviderAccountId(id);
    }

    ProviderKind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    ProviderConnection connection(java.util.function.UnaryOperator<String> opener) {
        String key = apiKeyCipher == null ? "" : opener.apply(apiKeyCipher);
        return new ProviderConnection(id(), kind, url == null ? "" : url, key, currency, maxCalls());
    }

    /** Earlier releases took more than was ever used. */
    private int maxCalls() {
        return Math.min(maxCalls, ProviderAccounts.MOST_CALLS);
    }

    ProviderAccountView view(String circuit) {
        return new ProviderAccountView(
                id(),
                name,
                kind,
                url,
                apiKeyHint,
                currency,
                exchangeRate,
                notedRate,
                marginPercent,
                roundTo,
                enabled,
                probeAllowed,
                maxCalls(),
                syncEnabled,
                syncMinutes,
                syncedAt,
                syncError,
                balance,
                balanceAt,
                circuit,
                createdAt,
                version);
    }

    /** Zero takes the step away. */
    private static @Nullable BigDecimal positiveOrNull(BigDecimal step) {
        return step.signum() > 0 ? step : null;
    }
}

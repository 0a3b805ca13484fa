package io.izyboost.provider;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A new account. {@code url} and {@code apiKey} as its kind asks for; what else is missing is asked from the provider
 * (currency) or takes its default.
 */
public record AddProvider(
        String name,
        ProviderKind kind,
        @Nullable String url,
        @Nullable String apiKey,
        @Nullable String currency,
        @Nullable BigDecimal exchangeRate,
        @Nullable BigDecimal marginPercent,
        @Nullable Boolean probeAllowed,
        @Nullable Integer maxCalls) {
    public static AddProvider of(String name, ProviderKind kind, @Nullable String url, @Nullable String apiKey) {
        return new AddProvider(name, kind, url, apiKey, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "AddProvider[" + name + ", " + kind + ", " + url + "]";
    }
}

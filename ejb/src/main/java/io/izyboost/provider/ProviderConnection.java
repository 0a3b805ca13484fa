package io.izyboost.provider;

import java.net.URI;
import java.util.Locale;

/**
 * All that an adapter needs of an account, the key in the clear: never stored, never logged.
 *
 * @param url empty where the kind has none
 * @param key empty where the kind has none
 * @param currency empty while the account is being made and its currency is not yet known
 */
public record ProviderConnection(
        ProviderAccountId id, ProviderKind kind, String url, String key, String currency, int maxCalls) {
    /** Where its calls go; empty where none leaves the process. */
    String host() {
        String host = URI.create(url).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ProviderConnection[" + id + ", " + kind + ", " + url + "]";
    }
}

package io.izyboost.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Opened accounts, kept for five seconds, so that dispatch does not read and unseal one for each order. */
@ApplicationScoped
class Connections {
    private record Key(PanelId panel, ProviderAccountId account) {}

    private final Cache<Key, ProviderConnection> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    @Inject
    AccountRows rows;

    ProviderConnection get(ProviderAccountId account) {
        Key key = key(account);
        ProviderConnection connection = known.getIfPresent(key);
        if (connection == null) {
            // not computed inside the cache: that would hold its lock during a query
            connection = rows.connection(account);
            known.put(key, connection);
        }
        return connection;
    }

    void forget(ProviderAccountId account) {
        known.invalidate(key(account));
    }

    private static Key key(ProviderAccountId account) {
        return new Key(TenantContext.current().id(), account);
    }
}

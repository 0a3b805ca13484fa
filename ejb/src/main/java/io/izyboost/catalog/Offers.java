package io.izyboost.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClients;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Fetches providers' catalogs, and keeps the last few for a while: a preview is paged through, and a long import starts
 * right after its catalog was counted.
 */
@ApplicationScoped
class Offers {
    private record Key(PanelId panel, ProviderAccountId account) {}

    private record Fetched(Offer offer, Instant at) {}

    @Inject
    ProviderClients clients;

    @Inject
    AppClock clock;

    private final Cache<Key, Fetched> recent = Caffeine.newBuilder()
            .maximumSize(32)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Offer fetch(ProviderAccountId account) {
        Offer offer = clients.open(account).services();
        recent.put(key(account), new Fetched(offer, clock.instant()));
        return offer;
    }

    /** The one at hand if it is not older, else a fresh one. */
    Offer notOlderThan(Duration age, ProviderAccountId account) {
        Fetched fetched = recent.getIfPresent(key(account));
        boolean usable = fetched != null && fetched.at().plus(age).isAfter(clock.instant());
        return usable ? fetched.offer() : fetch(account);
    }

    private static Key key(ProviderAccountId account) {
        return new Key(TenantContext.current().id(), account);
    }
}

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
import java.util.Optional;

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

    /** For a job: takes as long as it takes. */
    Offer fetch(ProviderAccountId account) {
        return keep(account, clients.open(account).services());
    }

    /** For a job: the one at hand if it is not older, else a fresh one. */
    Offer notOlderThan(Duration age, ProviderAccountId account) {
        return atHand(age, account).orElseGet(() -> fetch(account));
    }

    /** For a person who waits, of whom there may be only a few. */
    Offer ask(ProviderAccountId account) {
        return keep(account, clients.offer(account));
    }

    /** For a person: the one at hand if it is not older, else a fresh one. */
    Offer askIfOlder(Duration age, ProviderAccountId account) {
        return atHand(age, account).orElseGet(() -> ask(account));
    }

    private Optional<Offer> atHand(Duration age, ProviderAccountId account) {
        return Optional.ofNullable(recent.getIfPresent(key(account)))
                .filter(fetched -> fetched.at().plus(age).isAfter(clock.instant()))
                .map(Fetched::offer);
    }

    private Offer keep(ProviderAccountId account, Offer offer) {
        recent.put(key(account), new Fetched(offer, clock.instant()));
        return offer;
    }

    private static Key key(ProviderAccountId account) {
        return new Key(TenantContext.current().id(), account);
    }
}

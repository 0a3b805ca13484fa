package io.izyboost.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * What customers are shown, read at most every five seconds a panel: strangers hit the storefront, and programs ask for the
 * whole list as often as they like. Orders are priced and judged by {@link Catalog#sellable}, which is never old.
 */
@ApplicationScoped
public class OfferCache {
    @Inject
    Catalog catalog;

    private final Cache<PanelId, List<ServiceOffer>> offers = Caffeine.newBuilder()
            .maximumWeight(100_000)
            .weigher((PanelId panel, List<ServiceOffer> offer) -> offer.size() + 1)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    public List<ServiceOffer> offer() {
        return offers.get(TenantContext.current().id(), panel -> catalog.offer());
    }
}

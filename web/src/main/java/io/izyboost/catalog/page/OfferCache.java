package io.izyboost.catalog.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceOffer;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What visitors are shown, read at most every five seconds a panel: the storefront is the page that strangers hit. */
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

package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferCacheTest {
    private final List<String> reads = new ArrayList<>();
    private final OfferCache cache = cache();

    @Test
    void readsEachPanelsOfferOnceInAWhile() throws Exception {
        assertThat(offerOf(7)).isEqualTo("of 7");
        assertThat(offerOf(8)).isEqualTo("of 8");
        assertThat(offerOf(7)).isEqualTo("of 7");
        assertThat(reads).containsExactly("of 7", "of 8");
    }

    private String offerOf(long panel) throws Exception {
        return TenantContext.call(
                new Panel(
                        new PanelId(panel),
                        "slug",
                        "Name",
                        "p_" + panel,
                        "USD",
                        "en",
                        PanelState.ACTIVE,
                        1,
                        false,
                        null,
                        null),
                () -> cache.offer().get(0).name());
    }

    private OfferCache cache() {
        OfferCache made = new OfferCache();
        made.catalog = new Catalog() {
            @Override
            public List<ServiceOffer> offer() {
                reads.add("of " + TenantContext.current().id().value());
                return List.of(new ServiceOffer(
                        1, reads.get(reads.size() - 1), "Default", "C", BigDecimal.ONE, 1, 2, false, false, false));
            }
        };
        return made;
    }
}

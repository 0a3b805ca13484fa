package io.izyboost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.PanelId;
import org.junit.jupiter.api.Test;

class PanelRegistryTest {
    @Test
    void servesPanelsFromTheOldestVersionOn() {
        assertThat(PanelRegistry.isServable(panel(PanelRegistry.OLDEST_SERVABLE, false)))
                .isTrue();
        assertThat(PanelRegistry.isServable(panel(PanelRegistry.OLDEST_SERVABLE + 7, false)))
                .isTrue();
        assertThat(PanelRegistry.isServable(panel(PanelRegistry.OLDEST_SERVABLE - 1, false)))
                .isFalse();
    }

    @Test
    void servesBrokenPanelAtAVersionThatItCanServe() {
        assertThat(PanelRegistry.isServable(panel(PanelRegistry.OLDEST_SERVABLE, true)))
                .isTrue();
    }

    private static Panel panel(int version, boolean broken) {
        return new Panel(
                new PanelId(7), "aurora", "Aurora", "p_7", "USD", "en", PanelState.ACTIVE, version, broken, null, null);
    }
}

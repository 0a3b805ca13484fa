package io.izyboost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.PanelId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantContextTest {
    private static final Panel AURORA = panel(7, "aurora");
    private static final Panel BOREALIS = panel(8, "borealis");

    @AfterEach
    void nothingIsLeftOnTheThread() {
        assertThat(TenantContext.isSet()).isFalse();
        assertThat(MDC.get("panel")).isNull();
    }

    @Test
    void knowsNoPanelByDefault() {
        assertThatThrownBy(TenantContext::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsThePanelToTheWorkAndToTheLog() throws Exception {
        TenantContext.call(AURORA, () -> {
            assertThat(TenantContext.current()).isEqualTo(AURORA);
            assertThat(MDC.get("panel")).isEqualTo("aurora");
            return null;
        });
    }

    @Test
    void restoresTheOuterPanelEvenAfterAFailure() throws Exception {
        TenantContext.call(AURORA, () -> {
            assertThatThrownBy(() -> TenantContext.call(BOREALIS, () -> {
                        assertThat(MDC.get("panel")).isEqualTo("borealis");
                        throw new IllegalArgumentException("broken");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(TenantContext.current()).isEqualTo(AURORA);
            assertThat(MDC.get("panel")).isEqualTo("aurora");
            return null;
        });
    }

    @Test
    void isNotInheritedByOtherThreads() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            TenantContext.call(AURORA, () -> {
                assertThat(executor.submit(TenantContext::isSet).get()).isFalse();
                return executor.submit(() -> TenantContext.call(BOREALIS, TenantContext::current))
                        .get();
            });
            assertThat(executor.submit(TenantContext::isSet).get())
                    .as("the thread goes back clean")
                    .isFalse();
            assertThat(executor.submit(() -> MDC.get("panel")).get()).isNull();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void workThatBeginsForgetsWhatItsThreadInherited() {
        LogContext.panel("aurora");

        LogContext.begin("job-7");

        assertThat(MDC.get("panel")).isNull();
        assertThat(LogContext.request()).isEqualTo("job-7");
        LogContext.request(null);
    }

    @Test
    void refusesASecondPanelInOneTransaction() throws Exception {
        StandInServer.inTransaction(() -> {
            TenantContext.call(AURORA, () -> null);
            TenantContext.call(AURORA, () -> null);
            assertThatThrownBy(() -> TenantContext.call(BOREALIS, () -> null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("p_7")
                    .hasMessageContaining("p_8");
            return null;
        });
    }

    @Test
    void takesAnotherPanelInATransactionOfItsOwn() throws Exception {
        StandInServer.inTransaction(() -> TenantContext.call(AURORA, () -> {
            StandInServer.inTransaction(() -> TenantContext.call(BOREALIS, () -> null));
            assertThat(TenantContext.current()).isEqualTo(AURORA);
            return null;
        }));
        TenantContext.call(AURORA, () -> TenantContext.call(BOREALIS, () -> null));
    }

    private static Panel panel(long id, String slug) {
        return new Panel(new PanelId(id), slug, slug, "p_" + id, "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    }
}

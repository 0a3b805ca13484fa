package io.izyboost.ordering.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A parent whose schema this release cannot serve yet is not entered; whoever wants it comes again. */
class UpgradingParentTest {
    private static final Panel PARENT = panel(1, PanelRegistry.OLDEST_SERVABLE - 1, null);
    private static final Panel CHILD = panel(7, PanelRegistry.OLDEST_SERVABLE, PARENT.id());

    private final PanelRegistry panels = new PanelRegistry() {
        @Override
        public Panel get(PanelId id) {
            assertThat(id).isEqualTo(PARENT.id());
            return PARENT;
        }
    };

    @Test
    void holdsCallsBack() {
        ParentDesk desk = new ParentDesk();
        desk.panels = panels;

        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> desk.withdraw(PARENT.id(), "7/5"))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ProviderFailure.Reason.HELD_BACK))
                .withMessageContaining(Why.PARENT_UPGRADING.text());
    }

    @Test
    void letsANewChildWait() throws Exception {
        NewChildHandler handler = new NewChildHandler();
        handler.panels = panels;
        WorkItem born = new WorkItem(1, CHILD.id(), "panels.activated", "", "", 1, UUID.randomUUID());

        assertThat(TenantContext.call(CHILD, () -> handler.handle(born)).retryIn())
                .isPositive();
    }

    private static Panel panel(long id, int version, PanelId parent) {
        return new Panel(
                new PanelId(id),
                "s" + id,
                "S",
                "p_" + id,
                "USD",
                "en",
                PanelState.ACTIVE,
                version,
                false,
                parent,
                null);
    }
}

package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Claims provider accounts whose catalog is due, whatever panel they belong to, and syncs them one by one. */
@ApplicationScoped
class DueAccounts {
    private static final Logger LOG = Logger.getLogger(DueAccounts.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    WorkClaims claims;

    @Inject
    CatalogSync sync;

    @Inject
    PanelRegistry panels;

    @Inject
    DueAgain again;

    /** Returns false when nothing is due. One account's failure is noted on it and harms no other. */
    boolean syncNext() {
        List<WorkItem> items = claims.claim(CatalogSync.WORK, 1, LEASE);
        for (WorkItem item : items) {
            try {
                Panel panel = panels.get(item.panel());
                TenantContext.call(panel, () -> {
                    sync(panel, item);
                    return null;
                });
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Sync of account " + item.ref() + " of panel " + item.panel() + " failed", e);
            }
        }
        return !items.isEmpty();
    }

    private void sync(Panel panel, WorkItem item) {
        ProviderAccountId account = new ProviderAccountId(Long.parseLong(item.ref()));
        if (panel.state() == PanelState.CANCELLED) {
            again.forget(item);
            return;
        }
        try {
            if (panel.state() == PanelState.ACTIVE) {
                sync.run(account);
            }
        } finally {
            again.conclude(item, account);
        }
    }
}

package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Syncs one account whose catalog is due. Its failure is noted on it. */
@ApplicationScoped
class AccountSync {
    @Inject
    CatalogSync sync;

    @Inject
    DueAgain again;

    void run(Panel panel, WorkItem item) {
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

package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClients;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Syncs one account whose catalog is due. Its failure is noted on it. */
@ApplicationScoped
class AccountSync {
    private static final int LEFT_TO_OTHERS = 1;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    Hosts hosts;

    @Inject
    ProviderClients clients;

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
        boolean later = false;
        try {
            later = panel.state() == PanelState.ACTIVE && !isSynced(account);
        } finally {
            if (later) {
                again.conclude(item, PAUSE);
            } else {
                again.conclude(item, account);
            }
        }
    }

    int most() {
        return SyncPartitionMapper.partitions() - LEFT_TO_OTHERS;
    }

    /** False: not now, the provider is slow and others ask it already. */
    private boolean isSynced(ProviderAccountId account) {
        try (Hosts.Stay stay = hosts.enterForCatalog(clients.host(account), most())) {
            if (stay == null) {
                return false;
            }
            sync.run(account);
            return true;
        }
    }
}

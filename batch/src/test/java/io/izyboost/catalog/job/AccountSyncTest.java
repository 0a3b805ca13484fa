package io.izyboost.catalog.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.catalog.SyncResult;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClients;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountSyncTest {
    private static final Panel PANEL =
            new Panel(new PanelId(7), "shop", "Shop", "p_7", "USD", "en", PanelState.ACTIVE, 4, false, null, null);
    private static final WorkItem ITEM = new WorkItem(1, PANEL.id(), CatalogSync.WORK, "3", "", 1, new UUID(0, 1));

    private final AccountSync accounts = new AccountSync() {
        @Override
        int most() {
            return 1;
        }
    };
    private final List<String> done = new ArrayList<>();
    private boolean full;

    @BeforeEach
    void withoutAServer() {
        accounts.hosts = new Hosts(64) {
            @Override
            public @Nullable Stay enterForCatalog(String host, int whenSlow) {
                return full ? null : super.enterForCatalog(host, whenSlow);
            }
        };
        accounts.clients = new ProviderClients() {
            @Override
            public String host(ProviderAccountId id) {
                return "hangs.example";
            }
        };
        accounts.sync = new CatalogSync() {
            @Override
            public SyncResult run(ProviderAccountId account) {
                done.add("synced");
                return new SyncResult(1, 0, 0, 0, false, 0);
            }
        };
        accounts.again = new DueAgain() {
            @Override
            void conclude(WorkItem item, ProviderAccountId account) {
                done.add("after its interval");
            }

            @Override
            void conclude(WorkItem item, Duration pause) {
                done.add("soon");
            }
        };
    }

    @Test
    void comesBackSoonWhileItsProviderIsSlowAndEnoughAskThere() {
        full = true;
        accounts.run(PANEL, ITEM);
        full = false;
        accounts.run(PANEL, ITEM);

        assertThat(done).containsExactly("soon", "synced", "after its interval");
    }
}

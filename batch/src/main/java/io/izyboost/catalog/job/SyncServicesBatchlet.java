package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.catalog.SyncResult;
import io.izyboost.job.CurrentJob;
import io.izyboost.job.DueWork;
import io.izyboost.job.InPanel;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.provider.ProviderAccountId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Syncs the account that the job names; without one, whatever is due, until nothing is. */
@Dependent
@Named("syncServicesBatchlet")
public class SyncServicesBatchlet extends AbstractBatchlet {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    CurrentJob job;

    @Inject
    CatalogSync sync;

    @Inject
    DueWork due;

    @Inject
    AccountSync accounts;

    @Inject
    Jobs jobs;

    @Override
    @InPanel
    public String process() {
        Optional<String> account = job.parameter(CatalogSync.ACCOUNT);
        if (account.isEmpty()) {
            due.doAll(CatalogSync.WORK, LEASE, accounts::run);
            return "SYNCED";
        }
        SyncResult result = sync.run(new ProviderAccountId(Long.parseLong(account.get())));
        jobs.progress(job.id(), result.offered(), result.offered(), counts(result), message(result));
        return result.held() ? "HELD" : "SYNCED";
    }

    @Override
    public void stop() {
        due.stop();
    }

    private static Map<String, String> counts(SyncResult result) {
        return Map.of(
                "changed", Integer.toString(result.changed()),
                "gone", Integer.toString(result.gone()),
                "returned", Integer.toString(result.returned()),
                "millis", Long.toString(result.millis()));
    }

    private static @Nullable String message(SyncResult result) {
        return result.held() ? "held" : null;
    }
}

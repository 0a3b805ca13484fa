package io.izyboost.provider.job;

import io.izyboost.job.CurrentJob;
import io.izyboost.job.InPanel;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.retention.KeptRows;
import io.izyboost.tenancy.retention.Retention;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;

/** Goes table by table in small transactions, so that it holds nothing up; whatever it leaves, the next day takes. */
@Dependent
@Named("pruneLogsBatchlet")
public class PruneLogsBatchlet extends AbstractBatchlet {
    private static final int PORTION = 2_000;

    @Inject
    Retention retention;

    @Inject
    CurrentJob job;

    @Inject
    Jobs jobs;

    private volatile boolean stopped;

    @Override
    @InPanel
    public String process() {
        Map<String, String> counts = new TreeMap<>();
        long all = 0;
        for (KeptRows rows : KeptRows.values()) {
            long pruned = prune(rows);
            all += pruned;
            counts.put(rows.table(), Long.toString(pruned));
        }
        jobs.progress(job.id(), all, all, counts, null);
        return stopped ? "STOPPED" : "PRUNED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private long prune(KeptRows rows) {
        long all = 0;
        int portion = PORTION;
        while (portion == PORTION && !stopped) {
            portion = retention.prune(rows, PORTION);
            all += portion;
        }
        return all;
    }
}

package io.izyboost.provider;

import io.izyboost.kernel.job.Jobs;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Starts the job that takes old log rows away, once a day for as long as the panel has any. */
@ApplicationScoped
class PruneWork implements WorkHandler {
    private static final Duration EVERY = Duration.ofDays(1);

    @Inject
    Jobs jobs;

    @Inject
    Retention retention;

    @Override
    public String kind() {
        return Retention.KIND;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        if (!retention.hasMore()) {
            return WorkResult.DONE;
        }
        jobs.start(item.panel(), "prune-logs", Map.of());
        return WorkResult.retryIn(EVERY, "");
    }
}

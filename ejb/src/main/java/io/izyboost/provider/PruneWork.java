package io.izyboost.provider;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Starts the job that takes old log rows away when a row is due, once a day at most. */
@ApplicationScoped
class PruneWork implements WorkHandler {
    @Inject
    Jobs jobs;

    @Inject
    Retention retention;

    @Inject
    AppClock clock;

    @Override
    public String kind() {
        return Retention.KIND;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        Optional<Instant> due = retention.due();
        if (due.isEmpty()) {
            return WorkResult.DONE;
        }
        Duration left = Duration.between(clock.instant(), due.get());
        if (left.compareTo(Duration.ZERO) > 0) {
            return WorkResult.waits(left, "");
        }
        jobs.start(item.panel(), "prune-logs", Map.of());
        return WorkResult.retryIn(Retention.EVERY, "");
    }
}

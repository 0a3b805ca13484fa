package io.izyboost.tenancy.work;

import io.izyboost.kernel.Settings;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.LogContext;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Claims due work and hands it to its handlers, each item on a thread of its own and inside its panel. One item's
 * failure makes that item due again and harms no other.
 */
@ApplicationScoped
class WorkRunner {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class.getName());
    private static final Duration UNTIL_MIGRATED = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    @Any
    Instance<WorkHandler> handlers;

    @Inject
    WorkRows rows;

    @Inject
    PanelRegistry panels;

    private final Lanes lanes = new Lanes();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final int most = Settings.number("IZYBOOST_WORK_THREADS", 64);

    /** One round over all kinds. Returns whether more may be due at once. */
    boolean round(Executor executor) {
        boolean more = false;
        for (WorkHandler handler : handlers) {
            try {
                more |= claimAndStart(handler, executor);
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "Work of kind " + handler.kind() + " could not be claimed", e);
            }
        }
        return more;
    }

    private boolean claimAndStart(WorkHandler handler, Executor executor) throws SQLException {
        int room = most - inFlight.get();
        if (room <= 0) {
            return false;
        }
        List<String> full = lanes.full(handler.kind(), handler.laneLimit());
        List<WorkItem> items = rows.claim(handler.kind(), room, full, handler.lease());
        for (WorkItem item : items) {
            if (lanes.enter(item, handler.laneLimit())) {
                inFlight.incrementAndGet();
                executor.execute(() -> handleAndLeave(handler, item));
            } else {
                rows.retry(item, Duration.ZERO, "lane full");
            }
        }
        return !items.isEmpty() && inFlight.get() < most;
    }

    private void handleAndLeave(WorkHandler handler, WorkItem item) {
        try {
            handle(handler, item);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Work " + item + " is not noted as done; its lease brings it back", e);
        } finally {
            lanes.leave(item);
            inFlight.decrementAndGet();
        }
    }

    private void handle(WorkHandler handler, WorkItem item) throws SQLException {
        WorkResult result;
        LogContext.request("work-" + item.id());
        try {
            Panel panel = panels.get(item.panel());
            result = PanelRegistry.isServable(panel)
                    ? CallerContext.call(
                            Caller.system(item.kind()), () -> TenantContext.call(panel, () -> handler.handle(item)))
                    : WorkResult.retryIn(UNTIL_MIGRATED, "the panel's schema waits for its migration");
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Work " + item + " failed", e);
            result = WorkResult.retryIn(pauseAfter(item.attempts()), String.valueOf(e.getMessage()));
        } finally {
            LogContext.request(null);
        }
        if (result.retryIn() == null) {
            rows.done(item);
        } else {
            rows.retry(item, result.retryIn(), String.valueOf(result.problem()));
        }
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

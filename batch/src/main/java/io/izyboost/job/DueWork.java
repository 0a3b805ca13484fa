package io.izyboost.job;

import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Due work for a partition of a job: claims one item after the other, whichever panels they belong to, until none is left,
 * and does each inside its panel. One item's failure leaves its claim to run out, so it is done later and harms no other.
 */
@Dependent
public class DueWork {
    static final String DONE = "done";
    static final String FAILED = "failed";
    private static final Logger LOG = Logger.getLogger(DueWork.class.getName());

    @Inject
    WorkClaims claims;

    @Inject
    PanelRegistry panels;

    @Inject
    PartitionCounts counts;

    private volatile boolean stopped;

    /** What is done with an item, inside its panel and outside any transaction. */
    @FunctionalInterface
    public interface Doing {
        void on(Panel panel, WorkItem item) throws Exception;
    }

    public void doAll(String kind, Duration lease, Doing doing) {
        List<WorkItem> items = claims.claim(kind, 1, lease);
        while (!items.isEmpty() && !stopped) {
            items.forEach(item -> counts.add(isDone(item, doing) ? DONE : FAILED, 1));
            items = claims.claim(kind, 1, lease);
        }
    }

    public void stop() {
        stopped = true;
    }

    private boolean isDone(WorkItem item, Doing doing) {
        try {
            Panel panel = panels.get(item.panel());
            return TenantContext.call(panel, () -> attempt(panel, item, doing));
        } catch (Exception e) {
            return failed(item, e);
        }
    }

    /** A failure is caught inside the panel, so that its line in the log names the panel. */
    private static boolean attempt(Panel panel, WorkItem item, Doing doing) {
        try {
            doing.on(panel, item);
            return true;
        } catch (Exception e) {
            return failed(item, e);
        }
    }

    private static boolean failed(WorkItem item, Exception e) {
        LOG.log(Level.WARNING, item + " failed and is done later", e);
        return false;
    }
}

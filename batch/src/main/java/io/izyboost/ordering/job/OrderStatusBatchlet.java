package io.izyboost.ordering.job;

import io.izyboost.job.InPanel;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One partition: claims due accounts, whichever panels they belong to, until none is left. One account's failure leaves
 * its claim to run out, so it is asked again later and harms no other.
 */
@Dependent
@Named("orderStatusBatchlet")
public class OrderStatusBatchlet extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(OrderStatusBatchlet.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    WorkClaims claims;

    @Inject
    PanelRegistry panels;

    @Inject
    AccountFollower follower;

    private volatile boolean stopped;

    @Override
    @InPanel
    public String process() {
        List<WorkItem> items = claims.claim(Ordering.STATUS, 1, LEASE);
        while (!items.isEmpty() && !stopped) {
            items.forEach(this::follow);
            items = claims.claim(Ordering.STATUS, 1, LEASE);
        }
        return "FOLLOWED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void follow(WorkItem item) {
        try {
            TenantContext.call(panels.get(item.panel()), () -> {
                follower.follow(item);
                return null;
            });
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The orders of " + item + " could not be followed; they are later", e);
        }
    }
}

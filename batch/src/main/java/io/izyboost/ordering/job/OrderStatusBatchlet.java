package io.izyboost.ordering.job;

import io.izyboost.job.DueWork;
import io.izyboost.job.InPanel;
import io.izyboost.job.PartitionCounts;
import io.izyboost.ordering.Ordering;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** One partition: asks the accounts that are due about their orders. */
@Dependent
@Named("orderStatusBatchlet")
public class OrderStatusBatchlet extends AbstractBatchlet {
    /** Longer than an account's turn and the last page of it. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    DueWork due;

    @Inject
    AccountFollower follower;

    @Inject
    PartitionCounts counts;

    @Override
    @InPanel
    public String process() {
        due.doAll(Ordering.STATUS, LEASE, (panel, item) -> counts.add("orders", follower.follow(item)));
        return "FOLLOWED";
    }

    @Override
    public void stop() {
        due.stop();
    }
}

package io.izyboost.wallet.job;

import io.izyboost.job.DueWork;
import io.izyboost.job.InPanel;
import io.izyboost.job.PartitionCounts;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.tenancy.alert.Alerts;
import io.izyboost.wallet.LedgerCheck;
import io.izyboost.wallet.LedgerReport;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

/** One partition: checks the books of panels that are due; tells the owner about each rule that is broken. */
@Dependent
@Named("ledgerCheckBatchlet")
public class LedgerCheckBatchlet extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(LedgerCheckBatchlet.class.getName());
    private static final String BROKEN = "wallet.books-broken";
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    DueWork due;

    @Inject
    LedgerCheck check;

    @Inject
    Alerts alerts;

    @Inject
    PartitionCounts counts;

    @Override
    @InPanel
    public String process() {
        due.doAll(LedgerCheck.DUE, LEASE, (panel, item) -> check(item));
        return "CHECKED";
    }

    @Override
    public void stop() {
        due.stop();
    }

    private void check(WorkItem item) {
        LedgerReport report = check.run();
        counts.add("violations", report.violations());
        report.checks().forEach(this::tell);
        check.checked(item);
    }

    private void tell(LedgerReport.Check rule) {
        if (rule.violations() > 0) {
            alert(rule);
        } else {
            alerts.over(BROKEN, rule.name());
        }
    }

    private void alert(LedgerReport.Check broken) {
        String examples = String.join("; ", broken.examples());
        LOG.severe("Ledger rule " + broken.name() + " is broken: " + examples);
        alerts.raise(BROKEN, broken.name(), Map.of("what", Why.BOOKS_BROKEN.text(broken.name(), examples)));
    }
}

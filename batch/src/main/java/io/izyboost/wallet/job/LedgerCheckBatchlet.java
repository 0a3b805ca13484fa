package io.izyboost.wallet.job;

import io.izyboost.job.InPanel;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.alert.Alerts;
import io.izyboost.wallet.LedgerCheck;
import io.izyboost.wallet.LedgerReport;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One partition: claims panels whose books are due, until none is left; tells the owner about each rule that is broken. */
@Dependent
@Named("ledgerCheckBatchlet")
public class LedgerCheckBatchlet extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(LedgerCheckBatchlet.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    WorkClaims claims;

    @Inject
    PanelRegistry panels;

    @Inject
    LedgerCheck check;

    @Inject
    Alerts alerts;

    private volatile boolean stopped;

    @Override
    @InPanel
    public String process() {
        List<WorkItem> items = claims.claim(LedgerCheck.DUE, 1, LEASE);
        while (!items.isEmpty() && !stopped) {
            items.forEach(this::check);
            items = claims.claim(LedgerCheck.DUE, 1, LEASE);
        }
        return "CHECKED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void check(WorkItem item) {
        try {
            TenantContext.call(panels.get(item.panel()), () -> {
                check.run().checks().stream()
                        .filter(one -> one.violations() > 0)
                        .forEach(this::alert);
                check.checked(item);
                return null;
            });
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The books of panel " + item.panel() + " could not be checked; they are later", e);
        }
    }

    private void alert(LedgerReport.Check broken) {
        LOG.severe("Ledger rule " + broken.name() + " is broken: " + broken.examples());
        alerts.raise(
                "wallet.books-broken",
                broken.name(),
                Map.of(
                        "rule", broken.rule(),
                        "violations", Long.toString(broken.violations()),
                        "examples", String.join("; ", broken.examples())));
    }
}

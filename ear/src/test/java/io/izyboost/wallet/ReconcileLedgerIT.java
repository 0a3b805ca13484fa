package io.izyboost.wallet;

import static io.izyboost.harness.Inside.aCustomer;
import static io.izyboost.harness.Inside.asSystem;
import static io.izyboost.harness.Inside.ended;
import static io.izyboost.harness.Inside.mainPanel;
import static io.izyboost.harness.Inside.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.izyboost.harness.InContainer;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReconcileLedgerIT {
    @EJB(lookup = "java:global/izyboost/izyboost-ejb/LedgerCheck")
    LedgerCheck check;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Alerts")
    Alerts alerts;

    @EJB(lookup = "java:global/izyboost/izyboost-batch/BatchJobs")
    Jobs jobs;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(ReconcileLedgerIT.class);
    }

    @Test
    void tellsTheOwnerOnceOfABalanceThatItsEntriesDoNotExplainUntilItIsRight() throws Exception {
        Panel panel = mainPanel();
        UserId customer = aCustomer(panel);
        move(panel, customer, "+ 1");
        try {
            reconcile(panel);
            reconcile(panel);
        } finally {
            move(panel, customer, "- 1");
        }

        List<AlertView> open = broken(panel);
        assertEquals(1, open.size(), open.toString());
        AlertView alert = open.get(0);
        assertEquals(2, alert.times());
        assertTrue(alert.detail().get("what").contains(customer.toString()), alert.toString());
        reconcile(panel);
        assertEquals(List.of(), broken(panel), "the next check finds the books right");
        assertEquals(0, asSystem(panel, check::run).violations());
    }

    private List<AlertView> broken(Panel panel) throws Exception {
        return asSystem(panel, alerts::open).stream()
                .filter(alert -> alert.kind().equals("wallet.books-broken"))
                .toList();
    }

    /** Somebody changes a balance behind the ledger's back. */
    private void move(Panel panel, UserId customer, String by) throws SQLException {
        number("update %s.wallets set balance = balance %s where user_id = %s returning user_id"
                .formatted(panel.schema(), by, customer));
    }

    /** Runs the job for the panel now; its timer may have taken the work already. */
    private void reconcile(Panel panel) throws Exception {
        number("""
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                values (%s, '%s', '', '', now(), now())
                on conflict (panel_id, kind, ref) do update set due_at = now(), claim = null returning id
                """.formatted(panel.id(), LedgerCheck.DUE));
        long job = jobs.start(null, "reconcile-ledger", Map.of());
        assertEquals("COMPLETED", ended(job).status());
    }
}

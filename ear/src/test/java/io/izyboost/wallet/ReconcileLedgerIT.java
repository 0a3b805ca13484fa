package io.izyboost.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.izyboost.harness.InContainer;
import io.izyboost.identity.Accounts;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReconcileLedgerIT {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Accounts")
    Accounts accounts;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Wallets")
    Wallets wallets;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/LedgerCheck")
    LedgerCheck check;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Alerts")
    Alerts alerts;

    @EJB(lookup = "java:global/izyboost/izyboost-batch/BatchJobs")
    Jobs jobs;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource database;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(ReconcileLedgerIT.class);
    }

    @Test
    void tellsTheOwnerOnceOfABalanceThatItsEntriesDoNotExplain() throws Exception {
        Panel panel = mainPanel();
        UserId customer = asSystem(panel, this::customerWithCredit);
        move(panel, customer, "+ 1");
        try {
            reconcile(panel);
            reconcile(panel);
        } finally {
            move(panel, customer, "- 1");
        }

        List<AlertView> open = asSystem(panel, alerts::open).stream()
                .filter(alert -> alert.kind().equals("wallet.books-broken"))
                .toList();
        assertEquals(1, open.size(), open.toString());
        AlertView alert = open.get(0);
        assertEquals(2, alert.times());
        assertEquals("1", alert.detail().get("violations"));
        assertTrue(alert.detail().get("what").contains(customer.toString()), alert.toString());
        asSystem(panel, () -> {
            alerts.settle(alert.id());
            return null;
        });
        assertEquals(0, asSystem(panel, check::run).violations());
    }

    private UserId customerWithCredit() {
        String email = UUID.randomUUID() + "@books.example";
        UserId customer = accounts.add(new NewUser(email, "correct horse battery", "Books", Roles.CUSTOMER, "en"));
        wallets.credit(new CreditWallet(customer, BigDecimal.TEN, "start"));
        return customer;
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
        long end = System.nanoTime() + PATIENCE_NANOS;
        JobView view = jobs.find(null, job).orElseThrow();
        while (view.endedAt() == null && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            view = jobs.find(null, job).orElseThrow();
        }
        assertEquals("COMPLETED", view.status());
    }

    private Panel mainPanel() throws SQLException {
        long id = number("select id from platform.panels where slug = 'main'");
        return new Panel(
                new PanelId(id), Panel.MAIN, "Main", "p_" + id, "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    }

    private long number(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(statement)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static <T> T asSystem(Panel panel, Callable<T> work) throws Exception {
        return CallerContext.call(Caller.system("test"), () -> TenantContext.call(panel, work));
    }
}

package io.izyboost.harness;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.panels.CreatePanel;
import io.izyboost.panels.Panels;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.wallet.CreditWallet;
import io.izyboost.wallet.Wallets;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What tests that run inside the server share: it comes with every archive of {@link InContainer}. */
public final class Inside {
    private static final String DATABASE = "java:jboss/datasources/izyboost-platform";
    private static final String DOORS = "java:global/izyboost/izyboost-ejb/";
    private static final String JOBS = "java:global/izyboost/izyboost-batch/BatchJobs";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FINAL = List.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

    private Inside() {}

    public static Panel mainPanel() throws SQLException {
        return panel(Panel.MAIN);
    }

    /** A new active panel with an owner and nothing else. */
    public static Panel aPanel() throws Exception {
        String slug = "i" + UUID.randomUUID().toString().substring(0, 12);
        CreatePanel wanted = new CreatePanel(
                slug, "Inside", "USD", "owner@" + slug + ".example", "correct horse battery staple", null);
        Panels panels = door("Panels");
        CallerContext.call(Caller.system("test"), () -> panels.create(wanted));
        return panel(slug);
    }

    /** A customer of the panel with a credit of ten. */
    public static UserId aCustomer(Panel panel) throws Exception {
        return asSystem(panel, () -> {
            String email = UUID.randomUUID() + "@inside.example";
            UserId customer = Inside.<Accounts>door("Accounts")
                    .add(new NewUser(email, "correct horse battery", "Inside", Roles.CUSTOMER, "en"));
            Inside.<Wallets>door("Wallets").credit(new CreditWallet(customer, BigDecimal.TEN, "start"));
            return customer;
        });
    }

    public static <T> T asSystem(Panel panel, Callable<T> work) throws Exception {
        return CallerContext.call(Caller.system("test"), () -> TenantContext.call(panel, work));
    }

    /** The first number that a query, or a change that returns rows, gives. */
    public static long number(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public static void run(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The job once it has ended, however it did. */
    public static JobView ended(long job) {
        Jobs jobs = find(JOBS);
        return Awaitility.await("job " + job + " ends")
                .atMost(PATIENCE)
                .until(() -> jobs.find(null, job).orElseThrow(), view -> FINAL.contains(view.status()));
    }

    private static Panel panel(String slug) throws SQLException {
        long id = number("select id from platform.panels where slug = '" + slug + "'");
        return new Panel(new PanelId(id), slug, slug, "p_" + id, "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    }

    private static DataSource database() {
        return find(DATABASE);
    }

    private static <T> T door(String name) {
        return find(DOORS + name);
    }

    /** Names of our own, never of a user. */
    @SuppressWarnings({"unchecked", "BanJNDI"})
    private static <T> T find(String name) {
        try {
            return (T) InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}

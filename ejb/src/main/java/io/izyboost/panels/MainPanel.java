package io.izyboost.panels;

import io.izyboost.identity.NewUser;
import io.izyboost.identity.PasswordHash;
import io.izyboost.kernel.access.Caller;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelSchemas;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes the operator's own panel at the first start, with the super admin as its owner. Nodes that start together take
 * turns, so one of them makes it; what a killed start left half-made is taken away first.
 */
@Singleton
@Startup
@DependsOn("PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class MainPanel {
    private static final Logger LOG = Logger.getLogger(MainPanel.class.getName());
    private static final long LOCK = 7_301_188_407L;

    @Resource(lookup = "java:jboss/datasources/izyboost-owner")
    DataSource owner;

    @Inject
    PanelRows rows;

    @Inject
    PanelSchemas schemas;

    @Inject
    Provisioning provisioning;

    @PostConstruct
    void makeIfMissing() {
        if (stands()) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement turn = connection.createStatement()) {
            turn.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                makeInTurn();
            } finally {
                turn.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The main panel could not be made", e);
        }
    }

    private void makeInTurn() {
        if (stands()) {
            return;
        }
        schemas.sweep(Duration.ZERO);
        MainPanelSettings given = MainPanelSettings.read();
        NewUser admin = given.admin();
        provisioning.create(
                Caller.system("first start"),
                new NewPanel(Panel.MAIN, given.name(), given.currency(), given.locale(), null, admin.email()),
                new NewOwner(admin, PasswordHash.hash(admin.password()), given.apiKey(), true));
        LOG.info("The main panel stands; its owner is " + admin.email());
    }

    private boolean stands() {
        return rows.isTaken(Panel.MAIN) && !rows.get(Panel.MAIN).state().equals("pending");
    }
}

package io.izyboost.tenancy.migration;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.FleetView;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The operator's door to the migration of all panels. */
@Stateless
public class Fleet {
    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Inject
    PanelScripts scripts;

    @Inject
    FleetSignal signal;

    @RequiresPermission(Permission.PLATFORM_READ)
    public FleetView view() {
        return run(new FleetReport(scripts)::read);
    }

    /** The panels under way are finished, no further one is begun. */
    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("fleet.pause")
    public void pause() {
        run(connection -> {
            new FleetPause(scripts).byOperator(connection);
            return true;
        });
    }

    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("fleet.resume")
    public void resume() {
        run(connection -> {
            new FleetPause(scripts).end(connection);
            return true;
        });
        signal.wake();
    }

    /** Tries a broken panel again; the canary takes its pause with it. */
    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("fleet.retry")
    public void retry(PanelId panel) {
        run(connection -> FleetLedger.forgive(connection, panel.value()));
        signal.wake();
    }

    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("fleet.retry-all")
    public void retryAll() {
        run(connection -> FleetLedger.forgive(connection, 0));
        signal.wake();
    }

    private <T> T run(Transactions.Work<T> work) {
        try {
            return Transactions.run(platform, work);
        } catch (SQLException e) {
            throw new IllegalStateException("The fleet ledger cannot be reached", e);
        }
    }
}

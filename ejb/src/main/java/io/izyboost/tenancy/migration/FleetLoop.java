package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelSchemas;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs beside the application from its start: migrates who is behind, fills the pool of ready schemas, takes away
 * half-made panels. The deployment does not wait for it.
 */
@Singleton
@Startup
@DependsOn("PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FleetLoop {
    private static final Logger LOG = Logger.getLogger(FleetLoop.class.getName());
    private static final Duration POLL = Duration.ofSeconds(5);

    /** No creation takes that long; what is older was left by one that died. */
    private static final Duration LONGEST_BIRTH = Duration.ofMinutes(2);

    @Resource(lookup = "java:jboss/ee/concurrency/executor/fleet")
    ManagedExecutorService executor;

    @Inject
    FleetMigrator migrator;

    @Inject
    ReadyPool pool;

    @Inject
    PanelSchemas schemas;

    @Inject
    PanelRegistry registry;

    @Inject
    FleetSignal signal;

    private final int wanted = Settings.number("IZYBOOST_READY_SCHEMAS", 5);
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        executor.execute(this::loop);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        signal.wake();
    }

    private void loop() {
        boolean first = true;
        while (!stopped) {
            try {
                if (first) {
                    migrator.forgive();
                    first = false;
                }
                round();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.SEVERE, "The fleet's loop stumbled and goes on", e);
            }
            pause();
        }
    }

    private void round() throws SQLException {
        if (migrator.round(executor) > 0) {
            registry.forget();
        }
        schemas.sweep(LONGEST_BIRTH);
        pool.refill(wanted);
    }

    private void pause() {
        try {
            signal.await(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}

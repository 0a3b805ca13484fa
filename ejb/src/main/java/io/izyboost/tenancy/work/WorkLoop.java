package io.izyboost.tenancy.work;

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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the runner going: at once when a commit of this node made work due, else every second. */
@Singleton
@Startup
@DependsOn("PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/ee/concurrency/executor/work")
    ManagedExecutorService executor;

    @Inject
    WorkRunner runner;

    @Inject
    WorkSignal signal;

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

    void loop() {
        while (!stopped) {
            try {
                runner.round(executor);
                signal.await(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The work loop stumbled and goes on", e);
                stumble();
            }
        }
    }

    /** Waits after a failure, so that a database that is away does not fill the log. */
    private void stumble() {
        try {
            signal.await(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}

package io.izyboost.job;

import io.izyboost.kernel.job.Jobs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Looks each second which timers have run out. This node's memory keeps the database free of needless questions; among
 * nodes the conditional update of the timer's row decides who fires.
 */
@Singleton
@Startup
@DependsOn({"izyboost-ejb.jar#PlatformMigration", "LeftJobs"})
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimers {
    private static final Logger LOG = Logger.getLogger(JobTimers.class.getName());
    private static final long TICK_MILLIS = 1000;
    private static final String FIRE = """
            insert into platform.job_timers as t (name, fired_at, node) values (?, ?, ?)
            on conflict (name) do update set fired_at = excluded.fired_at, node = excluded.node where t.fired_at <= ?
            """;

    @Resource
    TimerService timerService;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Inject
    @Any
    Instance<JobTimer> timers;

    @Inject
    Jobs jobs;

    @Inject
    JobRows rows;

    private final Map<String, Instant> next = new HashMap<>();
    private Instant nextSign = Instant.MIN;

    @PostConstruct
    void start() {
        timerService.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        sign();
        for (JobTimer timer : timers) {
            try {
                look(timer);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Timer of " + timer.job() + " stumbled and goes on", e);
            }
        }
    }

    private void sign() {
        Instant now = rows.now();
        if (now.isBefore(nextSign)) {
            return;
        }
        try {
            Nodes.sign(platform, now);
            nextSign = now.plus(Nodes.SIGN);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "This node could not give a sign of life; it tries again", e);
        }
    }

    private void look(JobTimer timer) {
        Instant now = rows.now();
        if (now.isBefore(next.getOrDefault(timer.job(), Instant.MIN))) {
            return;
        }
        next.put(timer.job(), now.plus(timer.every()).minusMillis(TICK_MILLIS / 2));
        if (timer.isDue() && !rows.runs(timer.job(), timer.patience()) && fires(timer, now)) {
            jobs.start(null, timer.job(), timer.params());
        }
    }

    private boolean fires(JobTimer timer, Instant now) {
        Duration least = timer.every().minusMillis(TICK_MILLIS);
        return JobSql.update(platform, FIRE, timer.job(), now, Node.name(), now.minus(least)) == 1;
    }
}

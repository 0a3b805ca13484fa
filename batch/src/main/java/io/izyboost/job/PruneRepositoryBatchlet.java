package io.izyboost.job;

import io.izyboost.kernel.Settings;
import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Forgets executions after a day and jobs of panels after 30 (settings): timers start jobs every few seconds, and
 * nobody looks at an old one. Gives up what ran on a node that is no more.
 */
@Dependent
@Named("pruneRepositoryBatchlet")
public class PruneRepositoryBatchlet extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(PruneRepositoryBatchlet.class.getName());
    private static final int PORTION = 1000;
    private static final String EXECUTIONS = """
            delete from batch.job_instance where jobinstanceid in (
                select e.jobinstanceid from batch.job_execution e
                where e.createtime < ? and e.batchstatus not in ('STARTING', 'STARTED', 'STOPPING') limit ?)
            """;
    private static final String JOBS = """
            delete from platform.jobs where id in (
                select id from platform.jobs where ended_at is not null
                and ended_at < case when panel_id is null then cast(? as timestamptz) else cast(? as timestamptz) end limit ?)
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Inject
    JobRows rows;

    @Inject
    CurrentJob job;

    @Override
    @InPanel
    public String process() {
        List<Long> abandoned = Nodes.bury(platform, rows.now());
        abandoned.forEach(rows::tell);
        if (!abandoned.isEmpty()) {
            LOG.warning(abandoned.size() + " jobs ran on nodes that give no sign of life; they are abandoned");
        }
        Instant ownBefore = rows.now().minus(Duration.ofHours(Settings.number("IZYBOOST_BATCH_KEEP_HOURS", 24)));
        Instant panelsBefore = rows.now().minus(Duration.ofDays(Settings.number("IZYBOOST_JOBS_KEEP_DAYS", 30)));
        int executions = inPortions(EXECUTIONS, ownBefore, PORTION);
        int jobs = inPortions(JOBS, ownBefore, panelsBefore, PORTION);
        rows.progress(job.id(), executions, executions, counts(jobs, abandoned.size()), null);
        return "PRUNED";
    }

    private static Map<String, String> counts(int jobs, int abandoned) {
        return Map.of("jobs", Integer.toString(jobs), "abandoned", Integer.toString(abandoned));
    }

    private int inPortions(String sql, Object... arguments) {
        int all = 0;
        int portion;
        do {
            portion = JobSql.update(platform, sql, arguments);
            all += portion;
        } while (portion == PORTION);
        return all;
    }
}

package io.izyboost.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What this node was running when it was killed says STARTED for ever; at the start it is given up. */
@Singleton
@Startup
@DependsOn("izyboost-ejb.jar#PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LeftJobs {
    private static final Logger LOG = Logger.getLogger(LeftJobs.class.getName());
    private static final String OPEN = "('STARTING', 'STARTED', 'STOPPING')";
    private static final String MINE =
            "(select execution_id from platform.jobs where node = ? and ended_at is null and execution_id is not null)";

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @PostConstruct
    void abandon() {
        String node = Node.name();
        JobSql.update(
                platform,
                "update batch.partition_execution set batchstatus = 'ABANDONED' where batchstatus in " + OPEN
                        + " and stepexecutionid in (select stepexecutionid from batch.step_execution"
                        + " where jobexecutionid in " + MINE + ")",
                node);
        JobSql.update(
                platform,
                "update batch.step_execution set batchstatus = 'ABANDONED', endtime = now() where batchstatus in "
                        + OPEN + " and jobexecutionid in " + MINE,
                node);
        JobSql.update(
                platform,
                "update batch.job_execution set batchstatus = 'ABANDONED', endtime = now() where batchstatus in " + OPEN
                        + " and jobexecutionid in " + MINE,
                node);
        int abandoned = JobSql.update(
                platform,
                "update platform.jobs set status = 'ABANDONED', ended_at = now() where node = ? and ended_at is null",
                node);
        if (abandoned > 0) {
            LOG.info(abandoned + " jobs were running when this node ended; they are abandoned");
        }
    }
}

package io.izyboost.job;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives up jobs whose node runs them no more: their rows, and their executions in the batch repository. */
final class Abandonment {
    private static final String OPEN = "('STARTING', 'STARTED', 'STOPPING')";

    private Abandonment() {}

    /**
     * @param whose a condition on open rows of {@code platform.jobs}
     * @return their ids
     */
    static List<Long> of(DataSource platform, String whose, @Nullable Object... arguments) {
        String jobs = "(select execution_id from platform.jobs where " + whose
                + " and ended_at is null and execution_id is not null)";
        JobSql.update(
                platform,
                "update batch.partition_execution set batchstatus = 'ABANDONED' where batchstatus in " + OPEN
                        + " and stepexecutionid in (select stepexecutionid from batch.step_execution"
                        + " where jobexecutionid in " + jobs + ")",
                arguments);
        JobSql.update(
                platform,
                "update batch.step_execution set batchstatus = 'ABANDONED', endtime = now() where batchstatus in "
                        + OPEN + " and jobexecutionid in " + jobs,
                arguments);
        JobSql.update(
                platform,
                "update batch.job_execution set batchstatus = 'ABANDONED', endtime = now() where batchstatus in " + OPEN
                        + " and jobexecutionid in " + jobs,
                arguments);
        return JobSql.list(
                platform,
                "update platform.jobs set status = 'ABANDONED', ended_at = now() where " + whose
                        + " and ended_at is null returning id",
                row -> row.getLong(1),
                arguments);
    }
}

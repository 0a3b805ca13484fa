package io.izyboost.job;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Jobs over Jakarta Batch. An enterprise bean, so that a call from whatever module runs with this module's class
 * loader, which is where the job files are found.
 */
@Stateless
@Local(Jobs.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchJobs implements Jobs {
    /** Job parameters that every job has: its row, and its panel if it has one. */
    static final String JOB = "job";

    static final String PANEL = "panel";

    @Inject
    JobRows rows;

    @Inject
    JobGate gate;

    @Override
    public long start(@Nullable PanelId panel, String name, Map<String, String> params) {
        long id = rows.insert(panel, name, params);
        long doing = gate.enter(id, new JobGate.Work(panel, name, Map.copyOf(params)), () -> launch(id, panel, name));
        if (doing != id) {
            rows.forget(id);
        }
        return doing;
    }

    private void launch(long id, @Nullable PanelId panel, String name) {
        Properties properties = new Properties();
        properties.setProperty(JOB, Long.toString(id));
        if (panel != null) {
            properties.setProperty(PANEL, panel.toString());
        }
        try {
            rows.execution(id, BatchRuntime.getJobOperator().start(name, properties));
        } catch (BatchRuntimeException e) {
            try {
                rows.message(id, String.valueOf(e.getMessage()));
                rows.ended(id, "FAILED");
            } finally {
                gate.leave(panel);
            }
            throw new IllegalStateException("Job " + name + " did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<JobView> find(@Nullable PanelId panel, long id) {
        return rows.find(panel, id);
    }

    @Override
    public Page<JobView> list(JobFilter filter, JobSort sort, PageRequest page) {
        return rows.list(filter, sort, page);
    }

    @Override
    public void progress(long id, long done, long total, Map<String, String> counts, @Nullable String message) {
        rows.progress(id, done, total, counts, message);
    }
}

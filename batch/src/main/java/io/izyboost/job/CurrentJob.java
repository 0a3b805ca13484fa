package io.izyboost.job;

import io.izyboost.kernel.PanelId;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The job that an artifact is part of: its row, its panel, its parameters. */
@Dependent
public class CurrentJob {
    @Inject
    JobContext context;

    @Inject
    JobRows rows;

    private Properties properties;

    public String name() {
        return context.getJobName();
    }

    /** The id that the {@code Jobs} port knows. */
    public long id() {
        return Long.parseLong(property(BatchJobs.JOB).orElseThrow());
    }

    public Optional<PanelId> panel() {
        return property(BatchJobs.PANEL).map(Long::valueOf).map(PanelId::new);
    }

    /** What the job was started with; kept in its row, since the repository holds short values only. */
    public Map<String, String> parameters() {
        return rows.params(id());
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name));
    }

    /** When somebody asked for it. */
    public Instant begun() {
        return rows.find(null, id()).orElseThrow().createdAt();
    }

    private Optional<String> property(String name) {
        if (properties == null) {
            properties = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        }
        return Optional.ofNullable(properties.getProperty(name));
    }
}

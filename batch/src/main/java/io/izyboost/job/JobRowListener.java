package io.izyboost.job;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every job names it as a listener: it keeps the job's row in step with the execution. */
@Dependent
@Named("jobRowListener")
public class JobRowListener implements JobListener {
    @Inject
    JobContext context;

    @Inject
    CurrentJob job;

    @Inject
    JobRows rows;

    @Inject
    JobGate gate;

    @Override
    public void beforeJob() {
        rows.started(job.id());
    }

    /** The status is final only after the listeners: one that still runs here has succeeded. */
    @Override
    public void afterJob() {
        BatchStatus status = context.getBatchStatus();
        try {
            rows.ended(
                    job.id(),
                    switch (status) {
                        case STARTING, STARTED -> BatchStatus.COMPLETED.name();
                        case STOPPING -> BatchStatus.STOPPED.name();
                        default -> status.name();
                    });
        } finally {
            gate.leave(job.panel().orElse(null));
        }
    }
}

package io.izyboost.kernel.job;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts and watches batch jobs. The implementation lives in the batch module. */
public interface Jobs {
    /** The count of an import that is no number: the refused services, as JSON; only {@link #find} has it. */
    String REFUSED = "refusedServices";

    /**
     * Starts the job that {@code META-INF/batch-jobs/<name>.xml} describes. Must be called outside a transaction.
     *
     * @param panel whose job this is; null for one of the platform
     * @return the id that {@link #find} takes; that of another job if one with the same parameters is still waiting
     */
    long start(@Nullable PanelId panel, String name, Map<String, String> params);

    /** A job of that panel only; null panel: any (the console). */
    Optional<JobView> find(@Nullable PanelId panel, long id);

    Page<JobView> list(JobFilter filter, JobSort sort, PageRequest page);

    /** Called by job artifacts; commits by itself. {@code counts} and {@code message} replace what stood there. */
    void progress(long id, long done, long total, Map<String, String> counts, @Nullable String message);
}

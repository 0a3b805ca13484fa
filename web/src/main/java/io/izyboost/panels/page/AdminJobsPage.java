package io.izyboost.panels.page;

import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.panels.PlatformJobs;
import io.izyboost.ui.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Batch jobs of all panels and of the platform, the newest first. */
@Named
@ViewScoped
public class AdminJobsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PlatformJobs jobs;

    private @Nullable Rows<JobView> rows;

    @PostConstruct
    void open() {
        rows = new Rows<>(
                JobView::id,
                (sort, page) -> jobs.list(new JobSort(sort.by(JobSort.By.class), sort.descending()), page),
                new Rows.Sort(JobSort.By.STARTED, true),
                Map::of);
    }

    public @Nullable Rows<JobView> getRows() {
        return rows;
    }
}

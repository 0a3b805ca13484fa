package io.izyboost.panels.page;

import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.panels.PlatformJobs;
import io.izyboost.ui.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Batch jobs of all panels and of the platform, the newest first. */
@Named
@ViewScoped
public class AdminJobsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    static final List<String> NAMES = List.of(
            "check-order-status",
            "import-services",
            "prune-logs",
            "prune-repository",
            "reconcile-ledger",
            "sync-services");

    private static final List<String> STATES = List.of("STARTING", "STARTED", "COMPLETED", "FAILED", "STOPPED");

    @Inject
    PlatformJobs jobs;

    private @Nullable Rows<JobView> rows;
    private @Nullable String name;
    private @Nullable String state;

    @PostConstruct
    void open() {
        rows = new Rows<>(
                JobView::id,
                (sort, page) -> jobs.list(
                        new JobFilter(null, name, state),
                        new JobSort(sort.by(JobSort.By.class), sort.descending()),
                        page),
                new Rows.Sort(JobSort.By.STARTED, true),
                this::words);
    }

    public void filtered() {
        Objects.requireNonNull(rows).restart();
    }

    private Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("name", name);
        words.put("state", state);
        return words;
    }

    public boolean isNarrowed() {
        return name != null || state != null;
    }

    public List<String> getNames() {
        return NAMES;
    }

    public List<String> getStates() {
        return STATES;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = NAMES.contains(name) ? name : null;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = STATES.contains(state) ? state : null;
    }

    public @Nullable Rows<JobView> getRows() {
        return rows;
    }
}

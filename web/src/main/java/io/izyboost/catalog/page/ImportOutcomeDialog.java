package io.izyboost.catalog.page;

import io.izyboost.catalog.Refusal;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.PanelJobs;
import io.izyboost.ui.Formats;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of an import, or as far as its job has come. */
@Named
@ViewScoped
public class ImportOutcomeDialog implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> RUNNING = Set.of("STARTING", "STARTED", "STOPPING");

    /** A refused line; its reason's text is {@code catalog.refusal.<reason>}. */
    public record Refused(String service, String reason) implements Serializable {}

    @Inject
    PanelJobs jobs;

    private @Nullable Long job;
    private String status = "COMPLETED";
    private long done;
    private long total;
    private String imported = "0";
    private String updated = "0";
    private @Nullable String message;
    private List<Refused> refused = List.of();
    private int unlisted;

    void follow(long id) {
        job = id;
        refresh();
    }

    public void refresh() {
        if (job == null) {
            return;
        }
        JobView view = jobs.get(job);
        status = view.status();
        done = view.done();
        total = view.total();
        message = view.message();
        imported = view.counts().getOrDefault("imported", "0");
        updated = view.counts().getOrDefault("updated", "0");
        unlisted = Integer.parseInt(view.counts().getOrDefault("truncated", "0"));
        refused = read(view.counts().getOrDefault(Jobs.REFUSED, "[]"));
    }

    private static List<Refused> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line ->
                            new Refused(line.getString("service"), line.getString("reason", Refusal.UNREADABLE.name())))
                    .toList();
        }
    }

    public boolean isRunning() {
        return RUNNING.contains(status);
    }

    public boolean isFailed() {
        return !isRunning() && !status.equals("COMPLETED");
    }

    public int getRefusedCount() {
        return refused.size() + unlisted;
    }

    /** Refused lines beyond those that the job keeps. */
    public int getUnlisted() {
        return unlisted;
    }

    public int getPercent() {
        return total == 0 ? 0 : (int) (done * 100 / total);
    }

    public String getStatus() {
        return status;
    }

    public long getDone() {
        return done;
    }

    public long getTotal() {
        return total;
    }

    public String getImported() {
        return imported;
    }

    public String getUpdated() {
        return updated;
    }

    public @Nullable String getMessage() {
        return Formats.told(message);
    }

    public List<Refused> getRefused() {
        return refused;
    }
}

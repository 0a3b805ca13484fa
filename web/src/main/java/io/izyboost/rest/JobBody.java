package io.izyboost.rest;

import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.ui.Formats;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param panel whose it is; none: the platform's
 * @param progress percent
 * @param refused of an import that is asked for by itself: the services that were refused, with the reason
 */
public record JobBody(
        long id,
        @Nullable String panel,
        String name,
        String status,
        long progress,
        long done,
        long total,
        Map<String, Long> counts,
        @Nullable JsonValue refused,
        @Nullable String message,
        String createdAt,
        @Nullable String endedAt) {
    public static JobBody of(JobView job) {
        String refused = job.counts().get(Jobs.REFUSED);
        return new JobBody(
                job.id(),
                job.panel(),
                job.name(),
                job.status(),
                progress(job),
                job.done(),
                job.total(),
                counts(job),
                refused == null ? null : parsed(refused),
                Formats.told(job.message()),
                job.createdAt().toString(),
                job.endedAt() == null ? null : job.endedAt().toString());
    }

    private static Map<String, Long> counts(JobView job) {
        Map<String, Long> counts = new TreeMap<>();
        job.counts().forEach((name, text) -> {
            if (!name.equals(Jobs.REFUSED)) {
                counts.put(name, Long.valueOf(text));
            }
        });
        return counts;
    }

    private static long progress(JobView job) {
        if (job.status().equals("COMPLETED")) {
            return 100;
        }
        return job.total() == 0 ? 0 : job.done() * 100 / job.total();
    }

    private static JsonValue parsed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}

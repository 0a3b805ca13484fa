package io.izyboost.kernel.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as its panel sees it; {@code status} is a name of {@code jakarta.batch.runtime.BatchStatus}. */
public record JobView(
        long id,
        String name,
        String status,
        long done,
        long total,
        Map<String, String> counts,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant endedAt) {}

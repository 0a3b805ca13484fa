package io.izyboost.kernel.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as its panel sees it.
 *
 * @param panel whose it is; null: the platform's, for all panels
 * @param status a name of {@code jakarta.batch.runtime.BatchStatus}
 * @param message as {@link io.izyboost.kernel.Messages#told} says it
 */
public record JobView(
        long id,
        @Nullable String panel,
        String name,
        String status,
        long done,
        long total,
        Map<String, String> counts,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant endedAt) {}

package io.izyboost.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a service's change log. */
public record ServiceChangeView(
        Instant at,
        String field,
        @Nullable String before,
        @Nullable String after,
        String cause) {}

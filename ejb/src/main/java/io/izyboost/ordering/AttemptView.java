package io.izyboost.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One time that a call to the provider may have gone out; {@code outcome} null: it is under way. */
public record AttemptView(
        long id,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Dispatch outcome,
        @Nullable String providerOrderId,
        @Nullable String detail) {}

package io.izyboost.ordering;

import org.jspecify.annotations.Nullable;

/** What staff writes down about an order that people fulfil; null leaves a value as it is. */
public record ManualProgress(
        @Nullable Long startCount,
        @Nullable Long remains,
        @Nullable String status) {}

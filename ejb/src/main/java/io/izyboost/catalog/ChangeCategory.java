package io.izyboost.catalog;

import org.jspecify.annotations.Nullable;

/** Changes to a category; null leaves a value as it is. */
public record ChangeCategory(
        @Nullable String name,
        @Nullable Integer position,
        @Nullable Boolean enabled) {}

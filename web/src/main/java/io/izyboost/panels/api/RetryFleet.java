package io.izyboost.panels.api;

import org.jspecify.annotations.Nullable;

/** Which broken panel is to try again; without a slug, all of them. */
public record RetryFleet(@Nullable String slug) {}

package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/** The result of a test call: a balance, or a problem in words. */
public record ProviderTest(
        boolean ok,
        @Nullable ProviderBalance balance,
        @Nullable String problem,
        long millis) {}

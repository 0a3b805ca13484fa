package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/** What came of asking an account for its balance before it was stored: either a balance or a failure. */
record FirstCall(
        ProviderConnection account,
        @Nullable ProviderBalance balance,
        @Nullable ProviderFailure failure,
        WireNotes notes,
        long nanos) {
    String outcome() {
        return failure == null ? "OK" : failure.reason().name();
    }
}

package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/**
 * The result of a test call: a balance, or a problem as {@link io.izyboost.kernel.Messages#told} says it.
 *
 * @param rateDropped whether an exchange rate that was given before is dropped, since the currency is the panel's
 */
public record ProviderTest(
        boolean ok,
        @Nullable ProviderBalance balance,
        @Nullable String problem,
        long millis,
        boolean rateDropped) {}

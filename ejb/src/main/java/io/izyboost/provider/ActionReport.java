package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a refill or cancel of one order: {@code reference} (the refill's id) if it was taken, else {@code error}.
 */
public record ActionReport(
        String providerOrderId,
        boolean accepted,
        @Nullable String reference,
        @Nullable String error) {}

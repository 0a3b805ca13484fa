package io.izyboost.ordering;

import org.jspecify.annotations.Nullable;

/** What staff found out about an order whose arrival was unknown. */
public record Resolution(
        Outcome outcome,
        @Nullable String providerOrderId,
        @Nullable Then then) {

    /** Whether it had arrived at the provider. */
    public enum Outcome {
        SENT,
        NOT_SENT
    }

    /** What becomes of an order that had not. */
    public enum Then {
        RESEND,
        REFUND
    }

    public static Resolution sent(String providerOrderId) {
        return new Resolution(Outcome.SENT, providerOrderId, null);
    }

    public static Resolution notSent(Then then) {
        return new Resolution(Outcome.NOT_SENT, null, then);
    }
}

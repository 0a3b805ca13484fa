package io.izyboost.ordering;

import io.izyboost.kernel.access.AuditDetail;
import org.jspecify.annotations.Nullable;

/**
 * What staff found out about an order whose arrival was unknown.
 *
 * @param attempt the attempt that it was found out about; the resolution counts for no later one. Null: for the latest
 */
public record Resolution(
        Outcome outcome,
        @Nullable String providerOrderId,
        @Nullable Then then,
        @Nullable Long attempt) implements AuditDetail {

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

    @Override
    public String auditDetail() {
        return outcome + (providerOrderId == null ? "" : " " + providerOrderId) + (then == null ? "" : " " + then);
    }

    public static Resolution sent(String providerOrderId) {
        return new Resolution(Outcome.SENT, providerOrderId, null, null);
    }

    public static Resolution notSent(Then then) {
        return new Resolution(Outcome.NOT_SENT, null, then, null);
    }

    /** The same about that attempt only. */
    public Resolution about(@Nullable Long one) {
        return new Resolution(outcome, providerOrderId, then, one);
    }
}

package io.izyboost.ordering;

/** What may stand in an order's timeline. */
public enum OrderEventKind {
    PLACED,
    CHARGED,
    SENDING,
    SENT,
    REJECTED,
    NOT_SENT,
    UNKNOWN,
    /** An answer came after the attempt had been given up. */
    LATE_ANSWER,
    PROBED,
    RESOLVED,
    /** The provider or staff told a new status. */
    REPORTED,
    /** A report that could not be followed: an odd word, no number, another final state than the first. */
    REPORT_REFUSED,
    SETTLED,
    REFUNDED
}

package io.izyboost.catalog;

/** What the billed quantity of an order is. */
public enum BillingRule {
    /** The rate is the price of one package; the quantity is 1. */
    FLAT,
    /** The sent quantity, times the runs of a drip-feed. */
    QUANTITY,
    /** The lines of {@link ServiceType#lines()} that are not empty; a sent quantity does not count. */
    LINES,
    /** Settled for each order that a subscription makes. */
    PER_CREATED
}

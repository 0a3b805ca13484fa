package io.izyboost.demo;

import java.math.BigDecimal;

/** A quality in which an offer is sold: what the name says, how the price changes, and which promises come with it. */
enum Grade {
    VALUE("Value", "0.62", "start 0–6 h · 2K a day", 0, false),
    STEADY("Steady", "1", "start 0–1 h · 10K a day", 30, true),
    PRIME("Prime", "1.74", "start in minutes · 25K a day", 90, true),
    LASTING("Lasting", "2.35", "start 0–3 h · 5K a day", 365, false),
    EXPRESS("Express", "1.41", "start at once · 100K a day", 0, true),
    LOCAL_MIX("Hand-picked", "3.18", "start 0–12 h · 1K a day", 60, true);

    private final String label;
    private final BigDecimal factor;
    private final String speed;
    private final int refillDays;
    private final boolean cancel;

    Grade(String label, String factor, String speed, int refillDays, boolean cancel) {
        this.label = label;
        this.factor = new BigDecimal(factor);
        this.speed = speed;
        this.refillDays = refillDays;
        this.cancel = cancel;
    }

    String label() {
        return label;
    }

    BigDecimal factor() {
        return factor;
    }

    boolean refill() {
        return refillDays > 0;
    }

    boolean cancel() {
        return cancel;
    }

    /** For example {@code refill 30 days · start 0–1 h · 10K a day}. */
    String promise() {
        return (refillDays > 0 ? "refill " + refillDays + " days" : "no refill") + " · " + speed;
    }
}

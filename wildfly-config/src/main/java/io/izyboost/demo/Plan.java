package io.izyboost.demo;

/**
 * What will become of an order if nobody interferes, in milliseconds of the provider's clock. Nothing runs in the background: a report asks the plan what holds at
 * that moment.
 *
 * @param before what remained when the work began
 * @param after what will remain at the end
 */
record Plan(long accepted, long start, long end, long before, Outcome outcome, long after) {

    private static final long STOPPING_MILLIS = 2_000;

    String statusAt(long now) {
        if (now >= end) {
            return outcome.wire();
        }
        if (now >= start) {
            return "In progress";
        }
        return now < accepted + (start - accepted) / 2 ? "Pending" : "Processing";
    }

    long remainsAt(long now) {
        if (now >= end) {
            return after;
        }
        if (now < start) {
            return before;
        }
        double done = (double) (now - start) / (end - start);
        return before - Math.round(done * (before - after));
    }

    boolean startedAt(long now) {
        return now >= start;
    }

    boolean endedAt(long now) {
        return now >= end;
    }

    /** The plan after a request to cancel: what is delivered stays delivered, the rest is given up shortly. */
    Plan stoppedAt(long now, long quantity) {
        long remains = remainsAt(now);
        long newEnd = now + STOPPING_MILLIS;
        long newStart = startedAt(now) ? start : newEnd;
        Outcome end = remains >= quantity ? Outcome.CANCELED : Outcome.PARTIAL;
        return new Plan(accepted, newStart, newEnd, remains, end, remains);
    }
}

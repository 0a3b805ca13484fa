package io.izyboost.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Real time plus what was skipped by control calls. */
final class DemoClock {

    private final AtomicLong skipped = new AtomicLong();

    long now() {
        return System.currentTimeMillis() + skipped.get();
    }

    void advance(Duration by) {
        skipped.addAndGet(by.toMillis());
    }

    long skippedMillis() {
        return skipped.get();
    }

    void skipTo(long millis) {
        skipped.set(millis);
    }
}

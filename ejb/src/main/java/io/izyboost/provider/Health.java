package io.izyboost.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether an account does what it is asked for, as this node has seen it; unknown at first. */
final class Health {
    private boolean works;
    private @Nullable Long failingSince;

    /** Returns whether that is news: it failed before, or nobody knew. */
    synchronized boolean works() {
        boolean isNews = !works;
        works = true;
        failingSince = null;
        return isNews;
    }

    synchronized void failed() {
        works = false;
        failingSince = failingSince == null ? Long.valueOf(System.nanoTime()) : failingSince;
    }

    /** How long no call has succeeded since the first that failed. */
    synchronized Duration failingFor() {
        return failingSince == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - failingSince);
    }
}

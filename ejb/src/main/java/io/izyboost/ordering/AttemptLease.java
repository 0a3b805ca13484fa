package io.izyboost.ordering;

import io.izyboost.kernel.Settings;
import java.time.Duration;

/** How long an attempt may be without an outcome. */
final class AttemptLease {
    /** A third longer than a call may take in all: so much may pass until it begins. */
    static final Duration TIME = Settings.seconds("IZYBOOST_ATTEMPT_SECONDS", 80);

    /** The time to begin the call; all the rest is the call's. */
    static final Duration TO_BEGIN = TIME.dividedBy(4);

    private AttemptLease() {}
}

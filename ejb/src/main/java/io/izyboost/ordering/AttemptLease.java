package io.izyboost.ordering;

import io.izyboost.kernel.Settings;
import java.time.Duration;

/** How long an attempt may be without an outcome. */
final class AttemptLease {
    /** Longer than connecting and reading may take at the most. */
    static final Duration TIME = Settings.seconds("IZYBOOST_ATTEMPT_SECONDS", 60);

    private AttemptLease() {}
}

package io.izyboost.kernel.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the row: gone, or due again after {@code retryIn}.
 *
 * @param counts whether this claim was a try of its own
 */
public record WorkResult(
        @Nullable Duration retryIn, @Nullable String problem, boolean counts) {
    public static final WorkResult DONE = new WorkResult(null, null, true);

    public static WorkResult retryIn(Duration pause, String problem) {
        return new WorkResult(pause, problem, true);
    }

    /** Nothing was tried, since something is in the way: the row's tries stay as they were. */
    public static WorkResult waits(Duration pause, String why) {
        return new WorkResult(pause, why, false);
    }
}

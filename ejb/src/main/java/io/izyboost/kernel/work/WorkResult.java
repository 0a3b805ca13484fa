package io.izyboost.kernel.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of the row: gone, or due again after {@code retryIn}. */
public record WorkResult(
        @Nullable Duration retryIn, @Nullable String problem) {
    public static final WorkResult DONE = new WorkResult(null, null);

    public static WorkResult retryIn(Duration pause, String problem) {
        return new WorkResult(pause, problem);
    }
}

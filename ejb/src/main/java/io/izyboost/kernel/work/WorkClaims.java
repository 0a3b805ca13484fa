package io.izyboost.kernel.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Due work for those who fetch it themselves, batch jobs for example, and not by a {@link WorkHandler}. Work of a panel
 * whose schema waits for its migration waits with it: nobody is told of it or gets it.
 */
public interface WorkClaims {
    /** Whether any panel has such work due now. */
    boolean isDue(String kind);

    /** Takes due work, oldest first; commits by itself. What is not concluded comes back at the end of the lease. */
    List<WorkItem> claim(String kind, int most, Duration lease);

    /**
     * Joins the running transaction: removes the row, or makes it due again. Does nothing if it was enqueued or claimed
     * again meanwhile.
     *
     * @param next asked once the row is locked, so it sees all that {@link WorkQueue#ensure} promised; null: remove
     */
    void conclude(WorkItem item, Supplier<@Nullable Instant> next);

    /**
     * Joins the running transaction: makes the row due again, and unlike {@link #conclude} its {@code attempts} go on
     * counting. Does nothing if it was enqueued or claimed again meanwhile.
     *
     * @param counts false: this claim was no attempt, since nothing could be tried
     */
    void putOff(WorkItem item, Instant dueAt, boolean counts);
}

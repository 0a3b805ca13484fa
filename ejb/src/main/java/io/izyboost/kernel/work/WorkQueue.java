package io.izyboost.kernel.work;

import io.izyboost.kernel.PanelId;
import java.time.Instant;

/**
 * Due work of a panel, written in the transaction that makes it due. One row for each panel, kind and reference:
 * enqueuing it again keeps the earlier due time, or, while it is being handled, says when it is due after that.
 */
public interface WorkQueue {
    /**
     * Joins the running transaction; the runner is woken once that has committed.
     *
     * @param lane what shares one limit of calls at once, a provider account for example; empty: no limit of its own
     */
    void enqueue(PanelId panel, String kind, String ref, String lane, Instant dueAt);

    /** Makes all that waits in a lane due within some seconds, oldest work first; joins the running transaction. */
    void hurry(PanelId panel, String kind, String lane);

    /**
     * As {@link #enqueue}, for a row that many transactions share: one that is due no later stays untouched, so that
     * they do not queue up behind each other. It is written at the end of the transaction, and cannot be {@linkplain
     * WorkClaims#conclude concluded} between then and the commit, so whoever concludes it sees what this one wrote.
     */
    default void ensure(PanelId panel, String kind, String ref, Instant dueAt) {
        ensure(panel, kind, ref, "", dueAt);
    }

    /** As {@link #ensure(PanelId, String, String, Instant)}, in a lane. */
    void ensure(PanelId panel, String kind, String ref, String lane, Instant dueAt);
}

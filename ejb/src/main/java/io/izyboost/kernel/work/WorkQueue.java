package io.izyboost.kernel.work;

import io.izyboost.kernel.PanelId;
import java.time.Instant;

/**
 * Due work of a panel, written in the transaction that makes it due. One row for each panel, kind and reference:
 * enqueuing it again keeps the earlier due time.
 */
public interface WorkQueue {
    /**
     * Joins the running transaction; the runner is woken once that has committed.
     *
     * @param lane what shares one limit of calls at once, a provider account for example; empty: no limit of its own
     */
    void enqueue(PanelId panel, String kind, String ref, String lane, Instant dueAt);
}

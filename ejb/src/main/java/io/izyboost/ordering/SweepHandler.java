package io.izyboost.ordering;

import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.wallet.LedgerCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks after attempts that never came to an end: the process that made the call died, or it hangs. */
@ApplicationScoped
class SweepHandler implements WorkHandler {
    @Inject
    Ordering ordering;

    @Inject
    LedgerCheck books;

    @Override
    public String kind() {
        return DispatchQueue.SWEEP;
    }

    /** However many calls of the panel, or of all panels, hang: they are what it looks after. */
    @Override
    public int ownPlaces() {
        return 4;
    }

    /** Where orders are sent money moves, so the books are looked at before long, too. */
    @Override
    public WorkResult handle(WorkItem item) {
        books.makeDue();
        ordering.sweepAttempts(item);
        return WorkResult.DONE;
    }
}

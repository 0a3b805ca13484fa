package io.izyboost.ordering.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.ManualProgress;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.Resolution;
import io.izyboost.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;

/**
 * One decision for many orders, at most 2,000 at a time; the reader is told when there are more. Each is judged alone;
 * those that it does not fit are left as they are, and counted.
 */
@Named
@RequestScoped
public class BulkOrders {
    private static final int MOST = 2_000;

    @Inject
    Ordering ordering;

    @Inject
    ManageOrdersPage page;

    /** @param then what becomes of orders of which a person knows that they never arrived */
    public void neverArrived(String then) {
        Resolution resolution = Resolution.notSent(Resolution.Then.valueOf(then));
        each(Dispatch.UNKNOWN, order -> ordering.resolve(order.id(), resolution.about(order.attempt())));
    }

    /** For orders that people fulfil. */
    public void progress(String status) {
        Long left = status.equals("Completed") ? 0L : null;
        each(Dispatch.MANUAL, order -> ordering.progress(order.id(), new ManualProgress(null, left, status)));
    }

    private void each(Dispatch dispatch, Consumer<OrderView> action) {
        long all = page.getSelection().getCount();
        List<OrderView> fitting = page.meant(dispatch, MOST);
        long done = fitting.stream()
                .limit(MOST)
                .filter(order -> isAccepted(order, action))
                .count();
        page.forget();
        Say.done("ordering.bulk.done", done, Math.max(0, all - done));
        if (fitting.size() > MOST) {
            Say.failed("ordering.bulk.more", MOST);
        }
    }

    private static boolean isAccepted(OrderView order, Consumer<OrderView> action) {
        try {
            action.accept(order);
            return true;
        } catch (DomainException e) {
            return false;
        }
    }
}

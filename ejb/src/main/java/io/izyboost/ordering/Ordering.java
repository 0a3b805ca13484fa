package io.izyboost.ordering;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;

/** The use cases of an order, in the order of its life. */
@Stateless
public class Ordering {

    /** What this order would cost the caller, after all checks but the one for funds. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Money quote(PlaceOrder wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * Places an order for the caller: checks it, fixes the price, takes the money and makes the hand-over due, in one
     * commit.
     */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public OrderView place(PlaceOrder wanted) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own orders, newest first. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Page<OrderView> own(OrderFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** The states of those of the numbers that are the caller's orders; others are left out. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Map<Long, OwnStatus> ownStatuses(List<Long> orders) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.ORDERING_READ)
    public Page<OrderView> list(OrderFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.ORDERING_READ)
    public OrderDetail get(OrderId id) {
        throw new UnsupportedOperationException();
    }

    /** Settles an order whose arrival was unknown by what staff found out. Repeating it changes nothing. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public OrderView resolve(OrderId id, Resolution resolution) {
        throw new UnsupportedOperationException();
    }

    /** Writes down how far people have got with an order that has no provider to call. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public OrderView progress(OrderId id, ManualProgress progress) {
        throw new UnsupportedOperationException();
    }
}

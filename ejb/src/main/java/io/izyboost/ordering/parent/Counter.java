package io.izyboost.ordering.parent;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceOffer;
import io.izyboost.kernel.Money;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.OwnStatus;
import io.izyboost.ordering.PlaceOrder;
import io.izyboost.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parent panel sells over its desk: the same doors that its other customers use. */
@ApplicationScoped
class Counter {
    @Inject
    Ordering ordering;

    @Inject
    Catalog catalog;

    @Inject
    Wallets wallets;

    long place(PlaceOrder wanted) {
        return ordering.placed(wanted).value();
    }

    /** What stands under a child's key, asked as the house itself; nothing can come to stand there from now on. */
    Optional<Long> withdraw(String key) {
        return ordering.withdrawnByChild(key).map(OrderId::value);
    }

    Map<Long, OwnStatus> statuses(List<Long> orders) {
        return ordering.ownStatuses(orders);
    }

    List<ServiceOffer> offer() {
        return catalog.offer();
    }

    Money balance() {
        return wallets.own();
    }
}

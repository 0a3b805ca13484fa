package io.izyboost.ordering;

import java.util.Optional;

/** The panel above, which takes the orders of this one. */
public interface Upstream {
    /**
     * Makes sure that the panel above never takes an order: returns its number there if it has. Commits there by itself,
     * so it is called outside any transaction.
     */
    Optional<String> withdraw(OrderId order);
}

package io.izyboost.ordering;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A person's decision about an order. Before money goes back for one that the parent panel may have, the parent either
 * says that it has it or promises never to take it: two transactions in two panels, the promise first.
 */
@ApplicationScoped
class Decisions {
    @Inject
    Resolutions resolutions;

    @Inject
    Upstream upstream;

    /** To be called outside any transaction. */
    OrderView decide(OrderId id, Resolution resolution) {
        boolean isAsked = resolutions.mayStandUpstream(id, resolution);
        Optional<String> number = isAsked ? upstream.withdraw(id) : Optional.empty();
        if (number.isPresent()) {
            resolutions.standsUpstream(id, number.get());
            throw new DomainException(ErrorCode.ORDER_ARRIVED, id);
        }
        return resolutions.resolve(id, resolution, isAsked);
    }
}

package io.izyboost.ordering.parent;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.Upstream;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the parent has of the panel at hand, whatever has become of the account with it. */
@ApplicationScoped
class ParentOrders implements Upstream {
    @Inject
    ParentDesk desk;

    @Override
    public Optional<String> withdraw(OrderId order) {
        Panel child = TenantContext.current();
        PanelId parent = child.parent();
        if (parent == null) {
            throw new DomainException(ErrorCode.UNAVAILABLE);
        }
        return desk.withdraw(parent, ParentDesk.key(child, order.value())).map(String::valueOf);
    }
}

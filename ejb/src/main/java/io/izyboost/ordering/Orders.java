package io.izyboost.ordering;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ProviderAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Orders that exist, locked for the change that they are fetched for. Several are locked in the order of their ids. */
@ApplicationScoped
class Orders {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    Order lock(OrderId id) {
        Order order = em.find(Order.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new DomainException(ErrorCode.ORDER_UNKNOWN, id);
        }
        return order;
    }

    List<Order> lockSent(ProviderAccountId provider, Collection<String> providerOrders) {
        return em.createQuery(
                        "select o from CustomerOrder o where o.provider = :provider"
                                + " and o.providerOrder in :providerOrders order by o.id",
                        Order.class)
                .setParameter("provider", provider.value())
                .setParameter("providerOrders", providerOrders)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether an order of ours already goes by that number at the account, which has said itself that this one does. */
    boolean isTaken(ProviderAccountId provider, String providerOrder) {
        return !em.createQuery(
                        "select o.id from CustomerOrder o where o.provider = :provider and o.providerOrder = :providerOrder",
                        Long.class)
                .setParameter("provider", provider.value())
                .setParameter("providerOrder", providerOrder)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Writes pending changes, for plain SQL that must see them. */
    void flush() {
        em.flush();
    }
}

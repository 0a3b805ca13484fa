package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Why;
import io.izyboost.provider.AccountUsable;
import io.izyboost.provider.ProviderAccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Orders whose account is switched off wait: nothing is sent, nothing is paid back by itself, the owner is told, and
 * they go out as soon as the account is switched on again. Staff may pay one back meanwhile.
 */
@ApplicationScoped
class HeldOrders {
    @Inject
    Orders orders;

    @Inject
    OrderStory story;

    @Inject
    DispatchQueue queue;

    @Inject
    AppClock clock;

    /** Whether the order waits although an attempt was due. */
    @Transactional
    boolean hold(OrderId id) {
        return hold(id, OrderAlerts.ACCOUNT_DISABLED, Why.ACCOUNT_OFF.text());
    }

    /** The same for an account that has been out of reach for long. */
    @Transactional
    boolean holdAway(OrderId id, String why) {
        return hold(id, OrderAlerts.PROVIDER_AWAY, why);
    }

    /** The owner is told when it begins to. */
    private boolean hold(OrderId id, String alert, String why) {
        Order order = orders.lock(id);
        if (!order.is(Dispatch.QUEUED)) {
            return false;
        }
        if (order.troubled(why, clock.instant())) {
            story.alert(alert, order, why);
        }
        return true;
    }

    /** It was switched on, or has another address or key, perhaps: what waits may try that. */
    void release(@Observes ProviderAccountChanged change) {
        if (change.after().enabled()) {
            queue.hurry(change.after().id());
        }
    }

    /** What waits for it need not wait out its pauses. */
    void release(@Observes AccountUsable usable) {
        queue.hurry(usable.account());
    }
}

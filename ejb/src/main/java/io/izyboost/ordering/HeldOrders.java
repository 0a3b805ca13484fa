package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Why;
import io.izyboost.provider.AccountUsable;
import io.izyboost.provider.ProviderAccountChanged;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;

/**
 * Orders whose account is switched off wait: nothing is sent, nothing is paid back by itself, the owner is told, and
 * they go out as soon as the account is switched on again. Staff may pay one back meanwhile.
 */
@ApplicationScoped
class HeldOrders {
    private static final String OFF = "select 1 from api_providers where id = ? and not enabled for share";

    @Inject
    Orders orders;

    @Inject
    OrderStory story;

    @Inject
    DispatchQueue queue;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    /** Whether the order waits although an attempt was due. */
    @Transactional
    boolean hold(OrderId id) {
        Order order = orders.lock(id);
        if (order.is(Dispatch.QUEUED) && isOff(order)) {
            tell(order, OrderAlerts.ACCOUNT_DISABLED, Why.ACCOUNT_OFF.text());
        }
        return order.is(Dispatch.QUEUED);
    }

    /** Waits for one who is about to switch it on, which settles what was told of it before and not what is told later. */
    private boolean isOff(Order order) {
        return sql.first(
                        OFF,
                        row -> true,
                        Objects.requireNonNull(order.provider()).value())
                .isPresent();
    }

    /** The same for an account that has been out of reach for long. */
    @Transactional
    boolean holdAway(OrderId id, String why) {
        Order order = orders.lock(id);
        if (order.is(Dispatch.QUEUED)) {
            tell(order, OrderAlerts.PROVIDER_AWAY, why);
        }
        return order.is(Dispatch.QUEUED);
    }

    /** The owner is told when it begins to wait. */
    private void tell(Order order, String alert, String why) {
        if (order.troubled(why, clock.instant())) {
            story.alert(alert, order, why);
        }
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

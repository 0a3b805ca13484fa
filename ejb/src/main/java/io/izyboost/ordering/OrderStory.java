package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Money;
import io.izyboost.wallet.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What goes with a change of an order: the line in its timeline, the money, the next step, the owner's alert. */
@ApplicationScoped
class OrderStory {
    @Inject
    OrderEvents events;

    @Inject
    Ledger ledger;

    @Inject
    DispatchQueue queue;

    @Inject
    OrderAlerts alerts;

    @Inject
    AppClock clock;

    void tell(Order order, OrderEventKind kind, Map<String, String> detail) {
        events.write(order.id(), kind, detail);
    }

    /** The next try of one that could not be sent has no line of its own: its end counts the tries. */
    void sending(Order order) {
        boolean isNextTry = order.attempts() > 1 && events.isLast(order.id(), OrderEventKind.NOT_SENT);
        if (!isNextTry) {
            tell(order, OrderEventKind.SENDING, Map.of("attempt", Integer.toString(order.attempts())));
        }
    }

    void notSent(Order order, String why) {
        Map<String, String> detail = Map.of("why", why, "attempt", Integer.toString(order.attempts()));
        if (!events.replaceLast(order.id(), OrderEventKind.NOT_SENT, detail)) {
            tell(order, OrderEventKind.NOT_SENT, detail);
        }
    }

    /** Staff has decided about it; called when all else is done. */
    void decided(Order order) {
        alerts.decided(order);
    }

    /** The provider has it: from now on it is followed. */
    void arrived(Order order, String providerOrder, Map<String, String> detail) {
        Instant now = clock.instant();
        Instant firstCheck = now.plus(Following.firstPause());
        order.sent(providerOrder, now, firstCheck);
        Map<String, String> all = new HashMap<>(detail);
        all.put("providerOrder", providerOrder);
        tell(order, OrderEventKind.SENT, all);
        queue.follow(Objects.requireNonNull(order.provider()), firstCheck);
        alerts.arrived(order);
    }

    /** @param outcome for which the money goes back; the ledger pays once for each */
    void refund(Order order, Money amount, String outcome) {
        if (ledger.refund(order.user(), order.id().value(), outcome, amount)) {
            tell(order, OrderEventKind.REFUNDED, Map.of("amount", amount.plain(), "cause", outcome));
        }
    }

    void alert(String kind, Order order, String why) {
        alerts.ofAccount(kind, order, why);
    }

    void alertOfOrder(String kind, Order order, String why) {
        alerts.ofOrder(kind, order, why);
    }
}

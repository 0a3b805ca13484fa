package io.izyboost.ordering;

import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands an order over: a place at the account is taken, the attempt is committed, then the call is made outside any transaction, then its outcome is
 * committed. Whatever happens between the two commits, the order is not sent a second time.
 */
@ApplicationScoped
class DispatchHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(DispatchHandler.class.getName());
    /** Only for safety: switching the account on makes its orders due at once. */
    private static final Duration HELD = Duration.ofMinutes(5);
    /** The place was waited for already. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    @Inject
    Ordering ordering;

    @Inject
    HeldOrders held;

    @Inject
    DispatchQueue queue;

    @Inject
    ProviderClients clients;

    @Inject
    OrderMetrics metrics;

    @Override
    public String kind() {
        return DispatchQueue.DISPATCH;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        OrderId order = new OrderId(Long.parseLong(item.ref()));
        ProviderAccountId account = DispatchQueue.provider(item);
        try (SendPlace place = clients.place(account)) {
            SendPlace.Obstacle obstacle = place.obstacle();
            return obstacle == null ? handOver(order, account, place) : putBack(item, order, obstacle);
        }
    }

    private WorkResult handOver(OrderId order, ProviderAccountId account, SendPlace place) {
        Optional<Attempt> begun = ordering.beginAttempt(order);
        if (begun.isEmpty()) {
            return held.hold(order) ? WorkResult.retryIn(HELD, "the account is switched off") : WorkResult.DONE;
        }
        Attempt attempt = begun.get();
        metrics.calling(attempt);
        SendOutcome outcome = send(place, attempt);
        settle(attempt, outcome);
        if (outcome instanceof SendOutcome.Sent && (place.isTrial() || attempt.number() > 1)) {
            // it takes orders again: what waits for it need not wait out its pauses
            queue.hurry(account);
        }
        return WorkResult.DONE;
    }

    /** No attempt is made, so nothing is written but the time of the next try. */
    private WorkResult putBack(WorkItem item, OrderId order, SendPlace.Obstacle obstacle) {
        if (!obstacle.isOutage()) {
            return WorkResult.retryIn(BUSY, obstacle.why());
        }
        boolean isLong = item.attempts() >= Attempts.LONG_AWAY;
        return isLong && !held.holdAway(order, obstacle.why())
                ? WorkResult.DONE
                : WorkResult.retryIn(Attempts.pauseAfter(item.attempts()), obstacle.why());
    }

    private static SendOutcome send(SendPlace place, Attempt attempt) {
        try {
            return place.add(attempt.content());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The call for order " + attempt.order() + " broke off", e);
            return new SendOutcome.Unknown("the call broke off: " + e.getClass().getSimpleName());
        }
    }

    private void settle(Attempt attempt, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent sent) {
            ordering.sent(attempt, sent);
        } else if (outcome instanceof SendOutcome.Rejected rejected) {
            ordering.rejected(attempt, rejected);
        } else if (outcome instanceof SendOutcome.NotSent notSent) {
            ordering.notSent(attempt, notSent);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            ordering.unknown(attempt, unknown);
        }
    }
}

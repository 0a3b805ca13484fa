package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands an order over: a place at the account is taken, the attempt is committed, then the call is made outside any
 * transaction, then its outcome is committed. Whatever happens between the two commits, the order is not sent a second
 * time.
 */
@ApplicationScoped
class DispatchHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(DispatchHandler.class.getName());
    /** Only for safety: switching the account on makes its orders due at once. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final Duration BUSY = Duration.ofSeconds(1);
    /** Of orders to a slow host: there may be many, and each that comes back in vain costs a claim. */
    private static final Duration LONGEST_AT_HOST = Duration.ofSeconds(30);
    /** Of an account that fails, for the case that nobody else finds out that it answers again. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private static final Duration LONG_AWAY = Duration.ofMinutes(3);

    @Inject
    Ordering ordering;

    @Inject
    HeldOrders held;

    @Inject
    ProviderClients clients;

    @Inject
    Outcomes outcomes;

    @Inject
    OrderMetrics metrics;

    @Inject
    AppClock clock;

    @Override
    public String kind() {
        return DispatchQueue.DISPATCH;
    }

    @Override
    public int laneLimit() {
        return ProviderAccounts.MOST_CALLS;
    }

    @Override
    public int laneLimit(WorkItem item) {
        return clients.mostCalls(DispatchQueue.provider(item));
    }

    @Override
    public WorkResult handle(WorkItem item) throws InterruptedException {
        OrderId order = new OrderId(Long.parseLong(item.ref()));
        try (SendPlace place = clients.place(DispatchQueue.provider(item))) {
            SendPlace.Obstacle obstacle = place.obstacle();
            return obstacle == null ? handOver(order, place) : putBack(order, obstacle);
        }
    }

    private WorkResult handOver(OrderId order, SendPlace place) throws InterruptedException {
        Optional<Attempt> begun = ordering.beginAttempt(order);
        if (begun.isEmpty()) {
            return held.hold(order) ? WorkResult.waits(HELD, Why.ACCOUNT_OFF.text()) : WorkResult.DONE;
        }
        Attempt attempt = begun.get();
        metrics.calling(attempt);
        outcomes.commit(attempt, send(place, attempt));
        return WorkResult.DONE;
    }

    /**
     * No attempt is made, so nothing is written but the time of the next try: the longer the account fails, the
     * later.
     */
    private WorkResult putBack(OrderId order, SendPlace.Obstacle obstacle) {
        Duration failing = obstacle.failingFor();
        if (failing == null) {
            return WorkResult.waits(obstacle.isHost() ? pauseAtHost() : BUSY, obstacle.why());
        }
        boolean isLong = failing.compareTo(LONG_AWAY) >= 0;
        return isLong && !held.holdAway(order, obstacle.why())
                ? WorkResult.DONE
                : WorkResult.waits(pauseIn(failing), obstacle.why());
    }

    private static Duration pauseAtHost() {
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST_AT_HOST.toMillis() + 1));
    }

    /** A third of the outage so far, more or less, so that not all come back in the same moment. */
    private static Duration pauseIn(Duration failing) {
        double part = ThreadLocalRandom.current().nextDouble(0.25, 0.4);
        Duration pause = Duration.ofMillis(Math.round(failing.toMillis() * part));
        Duration longest = Attempts.LONGEST_PAUSE;
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(longest) > 0 ? longest : pause;
    }

    /**
     * A process that was stopped for long since the attempt began does not wake up and send what was given up
     * meanwhile.
     */
    private SendOutcome send(SendPlace place, Attempt attempt) {
        if (clock.instant().isAfter(attempt.callBy())) {
            return new SendOutcome.NotSent(Why.BEGUN_TOO_LATE.text());
        }
        try {
            return place.add(attempt.content());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The call for order " + attempt.order() + " broke off", e);
            return new SendOutcome.Unknown(Why.CALL_BROKE_DOWN.text());
        }
    }
}

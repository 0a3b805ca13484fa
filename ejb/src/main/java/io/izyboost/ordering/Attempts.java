package io.izyboost.ordering;

import io.izyboost.catalog.OrderParameter;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The hand-over of an order, step by step. Each outcome is fenced by the attempt's id: an answer to an attempt that was
 * given up is written down, and only one that brings the provider's number still counts.
 */
@ApplicationScoped
class Attempts {
    private static final int SWEPT_AT_ONCE = 200;
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** After so many tries, some minutes, the owner is told. */
    private static final int LONG_AWAY = 8;

    @Inject
    Orders orders;

    @Inject
    AttemptRows rows;

    @Inject
    DispatchQueue queue;

    @Inject
    OrderStory story;

    @Inject
    AppClock clock;

    /** Empty: the order waits for no attempt (any more), or its account is switched off. */
    Optional<Attempt> begin(OrderId id) {
        Order order = orders.lock(id);
        if (!order.is(Dispatch.QUEUED)) {
            return Optional.empty();
        }
        ProviderAccountId provider = Objects.requireNonNull(order.provider());
        Instant now = clock.instant();
        Instant leaseEnd = now.plus(AttemptLease.TIME);
        Optional<Long> begun = rows.begin(id, provider, leaseEnd);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        long attempt = begun.get();
        order.sending(attempt, now);
        story.sending(order);
        queue.sweepAt(leaseEnd);
        Instant callBy = now.plus(AttemptLease.TO_BEGIN);
        return Optional.of(new Attempt(
                attempt, id, provider, content(order), order.attempts(), order.createdAt(), callBy, leaseEnd));
    }

    void sent(Attempt attempt, String providerOrder) {
        Order order = orders.lock(attempt.order());
        if (!isOpen(order, attempt)) {
            tooLate(order, attempt, Dispatch.SENT, providerOrder);
            return;
        }
        if (orders.isTaken(attempt.provider(), providerOrder)) {
            // two orders under one number cannot both be followed: a person must look
            doubtful(order, attempt, providerOrder);
            return;
        }
        boolean isLate = !order.is(Dispatch.SENDING);
        rows.end(attempt.id(), Dispatch.SENT, providerOrder, null);
        story.arrived(order, providerOrder, isLate ? Map.of("late", "true") : Map.of());
    }

    void rejected(Attempt attempt, SendOutcome.Rejected outcome) {
        String error = outcome.error();
        Order order = orders.lock(attempt.order());
        if (!isUnderWay(order, attempt)) {
            tooLate(order, attempt, Dispatch.REJECTED, error);
            return;
        }
        rows.end(attempt.id(), Dispatch.REJECTED, null, error);
        story.tell(order, OrderEventKind.REJECTED, Map.of("error", error));
        story.refund(order, order.rejected(error, clock.instant()), "rejected");
        switch (outcome.cause()) {
            case FUNDS -> story.alert(OrderAlerts.LACK_OF_FUNDS, order, Why.PROVIDER_SAYS.text(error));
            case KEY -> story.alert(OrderAlerts.KEY_REFUSED, order, Why.PROVIDER_SAYS.text(error));
            case ORDER -> {}
        }
    }

    /** The pause grows with each attempt; the row that is claimed now is made due again by it. */
    void notSent(Attempt attempt, String why) {
        Order order = orders.lock(attempt.order());
        if (!isUnderWay(order, attempt)) {
            tooLate(order, attempt, Dispatch.NOT_SENT, why);
            return;
        }
        backToQueue(order, why, pauseAfter(order.attempts()));
        if (order.attempts() >= LONG_AWAY) {
            story.alert(OrderAlerts.PROVIDER_AWAY, order, why);
        }
    }

    private void backToQueue(Order order, String why, Duration pause) {
        rows.end(Objects.requireNonNull(order.attempt()), Dispatch.NOT_SENT, null, why);
        order.backToQueue(why, clock.instant());
        story.notSent(order, why);
        queue.enqueue(order.id(), Objects.requireNonNull(order.provider()), pause);
    }

    void unknown(Attempt attempt, String why) {
        Order order = orders.lock(attempt.order());
        if (isUnderWay(order, attempt)) {
            giveUp(order, why);
        }
    }

    /** Attempts whose lease ran out: nobody knows whether they arrived. All are locked before the first is changed. */
    void sweep(WorkItem item) {
        List<Order> locked =
                rows.expired(SWEPT_AT_ONCE).stream().map(orders::lock).toList();
        // some may have ended, and even begun anew, while their order was waited for
        Set<OrderId> expired = Set.copyOf(rows.expired(SWEPT_AT_ONCE));
        locked.stream()
                .filter(order -> order.is(Dispatch.SENDING) && expired.contains(order.id()))
                .forEach(this::sweep);
        orders.flush();
        queue.conclude(item, rows::nextLeaseEnd);
    }

    private void sweep(Order order) {
        if (order.isRepeatSafe()) {
            backToQueue(order, Why.REPEATED_AT_PARENT.text(), Duration.ZERO);
        } else {
            giveUp(order, Why.LEASE_OVER.text());
        }
    }

    private void giveUp(Order order, String why) {
        rows.end(Objects.requireNonNull(order.attempt()), Dispatch.UNKNOWN, null, why);
        order.arrivalUnknown(why, clock.instant());
        story.tell(order, OrderEventKind.UNKNOWN, Map.of("why", why));
        story.alert(OrderAlerts.ARRIVAL_UNKNOWN, order, why);
        queue.probe(order.id(), Objects.requireNonNull(order.provider()));
    }

    private void doubtful(Order order, Attempt attempt, String providerOrder) {
        if (order.is(Dispatch.SENDING)) {
            giveUp(order, Why.NUMBER_TAKEN.text(providerOrder));
        } else {
            tooLate(order, attempt, Dispatch.SENT, providerOrder);
        }
    }

    /** Unless it has counted already: a commit may have failed only for the one who waited for it. */
    private void tooLate(Order order, Attempt attempt, Dispatch outcome, String detail) {
        if (rows.hasEnded(attempt.id(), outcome, detail)) {
            return;
        }
        story.tell(
                order,
                OrderEventKind.LATE_ANSWER,
                Map.of("attempt", Long.toString(attempt.id()), "outcome", outcome.name(), "detail", detail));
        if (outcome == Dispatch.SENT && !detail.equals(order.providerOrder())) {
            story.alertOfOrder(OrderAlerts.LATE_ANSWER, order, Why.TAKEN_LATE.text(detail));
        }
    }

    private static boolean isUnderWay(Order order, Attempt attempt) {
        return order.is(Dispatch.SENDING) && order.isAttempt(attempt.id());
    }

    /** Nobody has settled it, and no later attempt is on its way. */
    private static boolean isOpen(Order order, Attempt attempt) {
        boolean isOpen = order.is(Dispatch.SENDING) || order.is(Dispatch.UNKNOWN) || order.is(Dispatch.QUEUED);
        return isOpen && order.isAttempt(attempt.id());
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.max(0, Math.min(attempts - 1, 10)));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** What the customer sent: a run's quantity, not that of all runs. */
    private static ProviderOrder content(Order order) {
        Map<String, String> params = Params.read(order.params());
        long runs = Long.parseLong(params.getOrDefault(OrderParameter.RUNS.wire(), "1"));
        return new ProviderOrder(
                order.id().value(),
                String.valueOf(order.providerService()),
                order.type().wire(),
                order.link(),
                order.quantity() / runs,
                params);
    }
}

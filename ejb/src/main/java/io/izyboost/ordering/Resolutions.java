package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.access.Audited;
import io.izyboost.provider.ReportedStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do to an order: say whether it had arrived, or work it themselves. Each under the order's row lock. */
@ApplicationScoped
class Resolutions {
    private static final int LONGEST_NUMBER = 100;

    @Inject
    Orders orders;

    @Inject
    DispatchQueue queue;

    @Inject
    AttemptRows rows;

    @Inject
    OrderStory story;

    @Inject
    Probing probing;

    @Inject
    OrderQueries queries;

    @Inject
    AppClock clock;

    /** Whether money would go back for an order that an earlier attempt may have left in the parent panel. */
    @Transactional
    boolean mayStandUpstream(OrderId id, Resolution resolution) {
        Order order = orders.lock(id);
        check(order, resolution);
        boolean isRefund = resolution.outcome() == Resolution.Outcome.NOT_SENT
                && resolution.then() == Resolution.Then.REFUND
                && (order.is(Dispatch.QUEUED) || order.is(Dispatch.UNKNOWN));
        return isRefund && mayStandUpstream(order);
    }

    private static boolean mayStandUpstream(Order order) {
        return order.isRepeatSafe() && order.attempts() > 0;
    }

    /**
     * The parent panel has it, although no answer came: it is followed from now on, unless its answer has come
     * meanwhile.
     */
    @Transactional
    void standsUpstream(OrderId id, String number) {
        Order order = orders.lock(id);
        boolean isOpen = order.is(Dispatch.QUEUED) || order.is(Dispatch.UNKNOWN);
        if (isOpen && !orders.isTaken(Objects.requireNonNull(order.provider()), number)) {
            rows.end(Objects.requireNonNull(order.attempt()), Dispatch.SENT, number, Why.FOUND_AT_PARENT.text());
            story.arrived(order, number, Map.of("late", "true"));
        }
        orders.flush();
    }

    /** @param isWithdrawn whether the parent panel has promised never to take it */
    @Transactional
    @Audited("ordering.resolve")
    OrderView resolve(OrderId id, Resolution resolution, boolean isWithdrawn) {
        Order order = orders.lock(id);
        check(order, resolution);
        if (resolution.outcome() == Resolution.Outcome.SENT) {
            arrived(order, checkedNumber(resolution.providerOrderId()));
        } else if (resolution.then() == null) {
            throw DomainException.notOneOf("then", (Object[]) Resolution.Then.values());
        } else if (resolution.then() == Resolution.Then.RESEND) {
            resend(order);
        } else {
            refund(order, isWithdrawn);
        }
        orders.flush();
        return queries.view(id);
    }

    private static void check(Order order, Resolution resolution) {
        if (resolution.outcome() == null) {
            throw DomainException.notOneOf("outcome", (Object[]) Resolution.Outcome.values());
        }
        if (resolution.attempt() != null && !order.isAttempt(resolution.attempt())) {
            // said about an attempt before: a repeat of that must not decide about the one that came of it
            throw DomainException.at("attempt", ErrorCode.STALE);
        }
    }

    private void arrived(Order order, String providerOrder) {
        if (order.is(Dispatch.SENT) && providerOrder.equals(order.providerOrder())) {
            return;
        }
        expectUnknown(order);
        if (probing.isTaken(Objects.requireNonNull(order.provider()), providerOrder)) {
            throw DomainException.at("providerOrderId", ErrorCode.CONFLICT, providerOrder);
        }
        story.tell(order, OrderEventKind.RESOLVED, Map.of("outcome", "SENT"));
        story.arrived(order, providerOrder, Map.of());
    }

    /** Repeated while the new attempt is still to come, it changes nothing. */
    private void resend(Order order) {
        if (order.is(Dispatch.QUEUED)) {
            return;
        }
        expectUnknown(order);
        story.tell(order, OrderEventKind.RESOLVED, Map.of("outcome", "NOT_SENT", "then", "RESEND"));
        order.backToQueue(null, clock.instant());
        queue.enqueue(order.id(), Objects.requireNonNull(order.provider()), Duration.ZERO);
        story.decided(order);
    }

    /**
     * One that waits in the queue may be given up, too: its attempts have provably not arrived or a person has said
     * so, but for one that the parent panel may have.
     */
    private void refund(Order order, boolean isWithdrawn) {
        if (order.is(Dispatch.NOT_SENT)) {
            return;
        }
        if (!order.is(Dispatch.QUEUED)) {
            expectUnknown(order);
        }
        if (mayStandUpstream(order) && !isWithdrawn) {
            throw new DomainException(ErrorCode.STALE); // tried for the first time since somebody looked
        }
        story.tell(order, OrderEventKind.RESOLVED, Map.of("outcome", "NOT_SENT", "then", "REFUND"));
        story.refund(order, order.neverSent(clock.instant()), "not-sent");
        story.decided(order);
    }

    void progress(OrderId id, ManualProgress progress) {
        Order order = orders.lock(id);
        if (!order.is(Dispatch.MANUAL)) {
            throw new DomainException(ErrorCode.ORDER_NOT_MANUAL, id);
        }
        ReportedStatus status = status(order, progress.status());
        if (order.isSettled()) {
            if (isAsItStands(order, status, progress)) {
                return;
            }
            throw new DomainException(ErrorCode.ORDER_SETTLED, id);
        }
        if (order.isPast(status)) {
            throw DomainException.at(
                    "status", ErrorCode.STATUS_BACKWARDS, order.statusNow().wire(), status.wire());
        }
        checkNumbers(order, progress, status);
        if (!order.isNews(status, progress.startCount(), progress.remains())) {
            return;
        }
        Money back = order.reported(status, progress.startCount(), progress.remains(), clock.instant());
        story.tell(order, Reports.kind(order), Reports.detail(order));
        story.refund(order, back, order.statusNow().wire());
        orders.flush();
    }

    private static boolean isAsItStands(Order order, ReportedStatus status, ManualProgress progress) {
        return status == order.statusNow()
                && (progress.startCount() == null || progress.startCount().equals(order.startCount()))
                && (progress.remains() == null || progress.remains().equals(order.remains()));
    }

    private static ReportedStatus status(Order order, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return order.statusNow();
        }
        ReportedStatus status = ReportedStatus.read(word);
        if (status == null) {
            throw DomainException.notOneOf("status", ReportedStatus.words());
        }
        return status;
    }

    private static void checkNumbers(Order order, ManualProgress progress, ReportedStatus status) {
        Long left = progress.remains();
        boolean isWithin = left == null || (left >= 0 && left <= order.quantity());
        if (!isWithin || (status == ReportedStatus.PARTIAL && left == null)) {
            throw DomainException.at("remains", ErrorCode.INVALID_INPUT, "remains");
        }
        if (progress.startCount() != null && progress.startCount() < 0) {
            throw DomainException.at("startCount", ErrorCode.INVALID_INPUT, "startCount");
        }
    }

    private static void expectUnknown(Order order) {
        if (!order.is(Dispatch.UNKNOWN)) {
            throw new DomainException(ErrorCode.ORDER_NOT_UNKNOWN, order.id());
        }
    }

    private static String checkedNumber(@Nullable String number) {
        String stripped = number == null ? "" : number.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NUMBER || !stripped.matches("[\\w.:-]+")) {
            throw DomainException.at("providerOrderId", ErrorCode.INVALID_INPUT, "providerOrderId");
        }
        return stripped;
    }
}

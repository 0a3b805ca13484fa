package io.izyboost.ordering;

import io.izyboost.catalog.Pricing;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ReportedStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order and every change that it can go through. It is stored by {@link NewOrders} and from then on changed by these
 * methods only, under a row lock.
 */
@Entity(name = "CustomerOrder")
@Table(name = "orders")
class Order {
    /** A settled order is asked about once more: the provider may have changed its mind. */
    private static final Duration SECOND_LOOK = Duration.ofDays(1);

    @Id
    private long id;

    @Column(name = "user_id")
    private long user;

    @Column(name = "service_id")
    private long service;

    @Column(name = "provider_id")
    private @Nullable Long provider;

    @Column(name = "provider_service")
    private @Nullable String providerService;

    @Column(name = "repeat_safe")
    private boolean repeatSafe;

    private String type;
    private String link;
    private long quantity;
    private String params;
    private BigDecimal rate;
    private BigDecimal charge;
    private BigDecimal refunded;
    private String currency;

    @Enumerated(EnumType.STRING)
    private Dispatch dispatch;

    private String status;

    @Column(name = "provider_order_id")
    private @Nullable String providerOrder;

    @Column(name = "start_count")
    private @Nullable Long startCount;

    private @Nullable Long remains;
    private @Nullable String problem;
    private int attempts;

    @Column(name = "attempt_id")
    private @Nullable Long attempt;

    @Column(name = "check_at")
    private @Nullable Instant checkAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected Order() {}

    /** An attempt begins; the call may leave as soon as this is committed. */
    void sending(long newAttempt, Instant now) {
        expect(Dispatch.QUEUED);
        dispatch = Dispatch.SENDING;
        status = ReportedStatus.PROCESSING.wire();
        attempt = newAttempt;
        attempts++;
        updatedAt = now;
    }

    /**
     * The provider has it: by an answer, by a probe or by what staff found out. An answer may be late, even so late that
     * the order waits to be sent again, which it then is not.
     */
    void sent(String providerOrderId, Instant now, Instant firstCheck) {
        expect(Dispatch.SENDING, Dispatch.UNKNOWN, Dispatch.QUEUED);
        status = ReportedStatus.PROCESSING.wire();
        dispatch = Dispatch.SENT;
        providerOrder = providerOrderId;
        problem = null;
        checkAt = firstCheck;
        updatedAt = now;
    }

    /** The provider refused it. Returns what goes back to the customer. */
    Money rejected(String error, Instant now) {
        expect(Dispatch.SENDING);
        dispatch = Dispatch.REJECTED;
        problem = error;
        return settle(ReportedStatus.CANCELED, quantity, now);
    }

    /** Proved that nothing left: it waits for its next attempt. */
    void backToQueue(@Nullable String why, Instant now) {
        expect(Dispatch.SENDING, Dispatch.UNKNOWN);
        dispatch = Dispatch.QUEUED;
        status = ReportedStatus.PENDING.wire();
        problem = why;
        updatedAt = now;
    }

    /** It may have arrived. From here on only evidence or a person moves it. */
    void arrivalUnknown(String why, Instant now) {
        expect(Dispatch.SENDING);
        dispatch = Dispatch.UNKNOWN;
        problem = why;
        updatedAt = now;
    }

    /** Staff found that it never arrived, or lets it wait no longer, and gives it up. Returns what goes back to the customer. */
    Money neverSent(Instant now) {
        expect(Dispatch.UNKNOWN, Dispatch.QUEUED);
        dispatch = Dispatch.NOT_SENT;
        problem = null;
        return settle(ReportedStatus.CANCELED, quantity, now);
    }

    /** A state that the order has already left behind. */
    boolean isPast(ReportedStatus reported) {
        return rank(reported) < rank(statusNow());
    }

    /** Whether the report says anything new about an order that is still open. */
    boolean isNews(ReportedStatus reported, @Nullable Long start, @Nullable Long left) {
        return reported.isFinal()
                || rank(reported) > rank(statusNow())
                || (start != null && !start.equals(startCount))
                || (left != null && !Objects.equals(withinQuantity(left), remains));
    }

    /**
     * Follows a report on an open order. A state never goes backwards; the first final one settles the order.
     *
     * @param left what remains as told; a Partial must have it
     * @return what goes back to the customer
     */
    Money reported(ReportedStatus reported, @Nullable Long start, @Nullable Long left, Instant now) {
        if (isSettled()) {
            throw new IllegalStateException("Order " + id + " is settled");
        }
        startCount = start == null ? startCount : start;
        updatedAt = now;
        problem = null;
        if (reported.isFinal()) {
            return settle(reported, undelivered(reported, left), now);
        }
        remains = left == null ? remains : withinQuantity(left);
        status = rank(reported) > rank(statusNow()) ? reported.wire() : status;
        return Money.zero(currency);
    }

    /** Something about it needs eyes; the order itself stays as it is. Returns whether that is new. */
    boolean troubled(String what, Instant now) {
        boolean isNew = !what.equals(problem);
        if (isNew) {
            problem = what;
            updatedAt = now;
        }
        return isNew;
    }

    boolean isTroubled() {
        return problem != null;
    }

    /** Delivered and remaining parts split the price exactly: what is kept is the price of what was delivered. */
    private Money settle(ReportedStatus outcome, long left, Instant now) {
        ServiceType sold = type();
        BigDecimal kept = Pricing.charge(sold, rate, quantity - left);
        BigDecimal due = charge.subtract(kept).subtract(refunded).max(BigDecimal.ZERO);
        status = outcome.wire();
        remains = left;
        refunded = refunded.add(due);
        settledAt = now;
        updatedAt = now;
        checkAt = providerOrder == null ? null : now.plus(SECOND_LOOK);
        return Money.of(due, currency);
    }

    private long undelivered(ReportedStatus outcome, @Nullable Long left) {
        return switch (outcome) {
            case COMPLETED -> 0;
            case PARTIAL -> withinQuantity(Objects.requireNonNull(left));
            default -> quantity;
        };
    }

    /** Providers send negative remains, and more than was ordered. */
    long withinQuantity(long left) {
        return Math.max(0, Math.min(left, quantity));
    }

    private static int rank(ReportedStatus status) {
        return status.ordinal();
    }

    private void expect(Dispatch... allowed) {
        for (Dispatch one : allowed) {
            if (dispatch == one) {
                return;
            }
        }
        throw new IllegalStateException("Order " + id + " is " + dispatch);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    boolean is(Dispatch one) {
        return dispatch == one;
    }

    /** Whether that attempt is the latest: an answer to an earlier one changes nothing. */
    boolean isAttempt(long one) {
        return attempt != null && attempt == one;
    }

    /** Whether the provider recognises a repeat of this order, so that sending it again does no harm. */
    boolean isRepeatSafe() {
        return repeatSafe;
    }

    ReportedStatus statusNow() {
        return Objects.requireNonNull(ReportedStatus.read(status));
    }

    OrderId id() {
        return new OrderId(id);
    }

    UserId user() {
        return new UserId(user);
    }

    @Nullable
    ProviderAccountId provider() {
        return provider == null ? null : new ProviderAccountId(provider);
    }

    @Nullable
    String providerService() {
        return providerService;
    }

    @Nullable
    String providerOrder() {
        return providerOrder;
    }

    @Nullable
    Long attempt() {
        return attempt;
    }

    @Nullable
    Long startCount() {
        return startCount;
    }

    @Nullable
    Long remains() {
        return remains;
    }

    ServiceType type() {
        return ServiceType.read(type).orElseThrow();
    }

    String link() {
        return link;
    }

    long quantity() {
        return quantity;
    }

    String params() {
        return params;
    }

    int attempts() {
        return attempts;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    Instant createdAt() {
        return createdAt;
    }
}

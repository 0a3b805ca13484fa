package io.izyboost.ordering;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use cases of an order, in the order of its life. */
@Stateless
public class Ordering {
    /** The kind of work that has a provider account asked about its orders; its reference is the account. */
    public static final String STATUS = "ordering.status";

    @Inject
    Placement placement;

    @Inject
    Attempts attempts;

    @Inject
    Decisions decisions;

    @Inject
    Resolutions resolutions;

    @Inject
    Following following;

    @Inject
    OrderAlerts alerts;

    @Inject
    OrderQueries queries;

    /** What this order would cost the caller, whatever its link: the price stands while the rest is still typed. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Money quote(PlaceOrder wanted) {
        return placement.charge(wanted);
    }

    /**
     * Places an order for the caller: checks it, fixes the price, takes the money and makes the hand-over due, in one
     * commit. Returns its number: the least that the caller needs, since this is what integrators call most.
     */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public OrderId placed(PlaceOrder wanted) {
        return placement.place(CallerContext.current().self(), wanted);
    }

    /** As {@link #placed}, and shows the order. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public OrderView place(PlaceOrder wanted) {
        return queries.view(placed(wanted));
    }

    /**
     * The order that a child panel has placed here under its key, whoever's API key it came with. If there is none,
     * there will never be one: the child is about to pay its customer back.
     */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public Optional<OrderId> withdrawnByChild(String key) {
        return placement.withdraw(key);
    }

    /** The caller's own orders, newest first. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Page<OrderView> own(OrderFilter filter, PageRequest page) {
        return queries.list(filter.ofUser(CallerContext.current().self()), page);
    }

    @RequiresPermission(Permission.ORDERING_PLACE)
    public Page<OrderView> own(OrderFilter filter, OrderSort sort, PageRequest page) {
        return queries.list(filter.ofUser(CallerContext.current().self()), sort, page);
    }

    /** The next part of a walk over the caller's own orders, newest first. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public List<OrderView> ownBelow(OrderFilter filter, @Nullable OrderId last) {
        return queries.below(filter.ofUser(CallerContext.current().self()), last, PageRequest.MOST);
    }

    /** One of the caller's own orders; pages for customers leave the provider's part of its story out. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public OrderDetail own(OrderId id) {
        OrderDetail detail = queries.detail(id);
        if (!detail.order().user().equals(CallerContext.current().self())) {
            throw new DomainException(ErrorCode.ORDER_UNKNOWN, id);
        }
        return detail;
    }

    /** The states of those of the numbers that are the caller's orders; others are left out. */
    @RequiresPermission(Permission.ORDERING_PLACE)
    public Map<Long, OwnStatus> ownStatuses(List<Long> orders) {
        UserId self = CallerContext.current().self();
        return orders.isEmpty() ? Map.of() : queries.statuses(self, orders);
    }

    @RequiresPermission(Permission.ORDERING_READ)
    public Page<OrderView> list(OrderFilter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @RequiresPermission(Permission.ORDERING_READ)
    public Page<OrderView> list(OrderFilter filter, OrderSort sort, PageRequest page) {
        return queries.list(filter, sort, page);
    }

    /**
     * The next part of a walk over all orders that the filter lets through, newest first, up to {@link
     * PageRequest#MOST} of them: those below the last one's number. Nothing is counted, and what leaves the set
     * meanwhile makes no gap.
     */
    @RequiresPermission(Permission.ORDERING_READ)
    public List<OrderView> listBelow(OrderFilter filter, @Nullable OrderId last) {
        return queries.below(filter, last, PageRequest.MOST);
    }

    /** For the person who decides about an order whose arrival is unknown. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public OrderEvidence evidence(OrderId id) {
        return queries.evidence(id);
    }

    @RequiresPermission(Permission.ORDERING_READ)
    public OrderDetail get(OrderId id) {
        return queries.detail(id);
    }

    /** Committed before the call to the provider. Empty: there is nothing to send (any more). */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public Optional<Attempt> beginAttempt(OrderId id) {
        return attempts.begin(id);
    }

    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void sent(Attempt attempt, SendOutcome.Sent outcome) {
        attempts.sent(attempt, outcome.providerOrderId());
    }

    /** Refunds at once. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void rejected(Attempt attempt, SendOutcome.Rejected outcome) {
        attempts.rejected(attempt, outcome);
    }

    /** Back to the queue, due again after a pause. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void notSent(Attempt attempt, SendOutcome.NotSent outcome) {
        attempts.notSent(attempt, outcome.why());
    }

    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void unknown(Attempt attempt, SendOutcome.Unknown outcome) {
        attempts.unknown(attempt, outcome.why());
    }

    /** Turns attempts whose lease ran out into UNKNOWN, and has this work come back when the next lease ends. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void sweepAttempts(WorkItem sweep) {
        attempts.sweep(sweep);
    }

    /**
     * Settles an order whose arrival was unknown by what staff found out. Repeating it changes nothing. Commits by
     * itself, since the parent panel is asked before anything that it may have is paid back.
     */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView resolve(OrderId id, Resolution resolution) {
        return decisions.decide(id, resolution);
    }

    /** Writes down how far people have got with an order that has no provider to call. */
    @Audited("ordering.progress")
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public OrderView progress(OrderId id, ManualProgress progress) {
        resolutions.progress(id, progress);
        return queries.view(id);
    }

    /** Takes up to that many orders of an account that are due to be asked about; commits, then the caller asks. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public List<String> claimDue(ProviderAccountId provider, int most) {
        return following.claimDue(provider, most);
    }

    /** What a page of reports changes: states, and one refund for each outcome that leaves something undelivered. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void applyReports(ProviderAccountId provider, Map<String, StatusReport> reports) {
        following.apply(provider, reports);
    }

    /** The provider does not take the account's key any more; the owner is told. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void keyRefused(ProviderAccountId provider, String said) {
        alerts.keyRefused(provider, said);
    }

    /** These of the orders that were taken could not be asked about: they are due again soon. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void askAgain(ProviderAccountId provider, List<String> ids) {
        following.askAgain(provider, ids);
    }

    /** The account gives way to others: its work comes back after the pause. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void followLater(WorkItem status, Duration pause) {
        following.postpone(status, pause);
    }

    /** The account was asked about all that was due, or its turn is over: its work comes back when the next order is due. */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void followed(WorkItem status, boolean hasReported) {
        following.conclude(status, hasReported);
    }

    /**
     * The account has said nothing about the orders that were taken: they and its work are due again after a pause that
     * grows while this goes on, and after some minutes the owner is told.
     */
    @RequiresPermission(Permission.ORDERING_RESOLVE)
    public void notFollowed(WorkItem status, List<String> ids, String why) {
        following.failed(status, ids, why);
    }
}

package io.izyboost.ordering;

import io.izyboost.catalog.SellableService;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.wallet.LedgerCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the steps of an order's hand-over due, in the transaction that makes them necessary. */
@ApplicationScoped
class DispatchQueue {
    static final String DISPATCH = "ordering.dispatch";
    static final String SWEEP = "ordering.sweep";
    static final String PROBE = "ordering.probe";

    @Inject
    WorkQueue work;

    @Inject
    WorkClaims claims;

    @Inject
    LedgerCheck books;

    @Inject
    AppClock clock;

    /** What people work by hand is not due; only its books are, as they are after the attempts of all others. */
    void enqueueFirst(OrderId order, SellableService service) {
        if (NewOrders.firstDispatch(service) == Dispatch.QUEUED) {
            enqueue(order, service.provider(), Duration.ZERO);
        } else {
            books.makeDue();
        }
    }

    void enqueue(OrderId order, ProviderAccountId provider, Duration pause) {
        work.enqueue(panel(), DISPATCH, order.toString(), lane(provider), dueIn(pause));
    }

    /** The account can be used (again): what waits for it is due at once, one order after the other. */
    void hurry(ProviderAccountId provider) {
        work.hurry(panel(), DISPATCH, lane(provider));
    }

    /** Somebody looks after this panel's attempts when the first lease of them ends. */
    void sweepAt(Instant leaseEnd) {
        work.ensure(panel(), SWEEP, "", leaseEnd);
    }

    /** Not before a late answer had its time. */
    void probe(OrderId order, ProviderAccountId provider) {
        work.enqueue(panel(), PROBE, order.toString(), lane(provider), dueIn(AttemptLease.TIME));
    }

    /** The account is asked about its orders at that time at the latest. */
    void follow(ProviderAccountId provider, Instant at) {
        work.ensure(panel(), Ordering.STATUS, provider.toString(), at);
    }

    /** A row that many transactions share is done with until the time that {@code next} finds, if it finds one. */
    void conclude(WorkItem item, Supplier<Optional<Instant>> next) {
        claims.conclude(item, () -> next.get().orElse(null));
    }

    /** The same row could not be done: it is due again then, and its attempts go on counting. */
    void putOff(WorkItem item, Instant dueAt, boolean counts) {
        claims.putOff(item, dueAt, counts);
    }

    private Instant dueIn(Duration pause) {
        return clock.instant().plus(pause);
    }

    private static PanelId panel() {
        return TenantContext.current().id();
    }

    /** The account that work of a lane of ours is for. */
    static ProviderAccountId provider(WorkItem item) {
        return new ProviderAccountId(
                Long.parseLong(item.lane().substring(item.lane().indexOf(':') + 1)));
    }

    /** One lane for each account: a provider that hangs holds up its own orders only. */
    private static String lane(ProviderAccountId provider) {
        return panel() + ":" + provider;
    }
}

package io.izyboost.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a sync will write, or all that it has written: only services that are sold already, and of them only those that changed. */
final class SyncPlan {
    private final List<StoredService> changed = new ArrayList<>();
    private final List<StoredService> raised = new ArrayList<>();
    private final List<StoredService> gone = new ArrayList<>();
    private final List<StoredService> returned = new ArrayList<>();

    private SyncPlan() {}

    /** Nothing yet, to be filled by {@link #add}. */
    static SyncPlan empty() {
        return new SyncPlan();
    }

    /** What a new exchange rate makes of the services. */
    static SyncPlan of(BigDecimal exchangeRate, Collection<StoredService> stored) {
        SyncPlan plan = new SyncPlan();
        for (StoredService service : stored) {
            plan.judge(service, () -> service.revalue(exchangeRate));
        }
        return plan;
    }

    /** Takes over what of another plan was written. */
    void add(SyncPlan other, Set<Long> written) {
        add(changed, other.changed, written);
        add(raised, other.raised, written);
        add(gone, other.gone, written);
        add(returned, other.returned, written);
    }

    private static void add(List<StoredService> all, List<StoredService> more, Set<Long> written) {
        more.stream().filter(service -> written.contains(service.id)).forEach(all::add);
    }

    static SyncPlan of(OfferReview review, Collection<StoredService> stored) {
        SyncPlan plan = new SyncPlan();
        for (StoredService service : stored) {
            plan.judge(service, review.accepted().get(service.providerService));
        }
        return plan;
    }

    /**
     * Whether a catalog has lost so much that something must be wrong with it: more than that share of the services that
     * could be sold when it was last taken over. A line that cannot be sold any more is lost, too.
     */
    static boolean isHeld(int offeredNow, @Nullable Integer offeredBefore, int mostLostPercent) {
        return offeredBefore != null && (offeredBefore - offeredNow) * 100L > (long) mostLostPercent * offeredBefore;
    }

    List<StoredService> changed() {
        return changed;
    }

    /** Those with a fixed rate that had fallen below the cost. */
    List<StoredService> raised() {
        return raised;
    }

    int gone() {
        return gone.size();
    }

    int returned() {
        return returned.size();
    }

    private void judge(StoredService service, @Nullable AcceptedService offered) {
        judge(service, () -> {
            if (offered == null) {
                service.disappear();
                return false;
            }
            service.follow(offered);
            return service.reprice();
        });
    }

    /** @param following brings the service up to date; returns whether a fixed rate had to be raised */
    private void judge(StoredService service, BooleanSupplier following) {
        boolean wasGone = service.gone;
        if (following.getAsBoolean()) {
            raised.add(service);
        }
        if (service.isChanged()) {
            changed.add(service);
        }
        if (wasGone != service.gone) {
            (wasGone ? returned : gone).add(service);
        }
    }
}

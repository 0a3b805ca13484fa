package io.izyboost.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sync will write: only services that are sold already, and of them only those that changed. */
final class SyncPlan {
    private final List<StoredService> changed = new ArrayList<>();
    private final List<StoredService> raised = new ArrayList<>();
    private int gone;
    private int returned;

    private SyncPlan() {}

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
        return gone;
    }

    int returned() {
        return returned;
    }

    private void judge(StoredService service, @Nullable AcceptedService offered) {
        boolean wasGone = service.gone;
        if (offered == null) {
            service.disappear();
        } else {
            service.follow(offered);
            if (service.reprice()) {
                raised.add(service);
            }
        }
        if (service.isChanged()) {
            changed.add(service);
        }
        gone += !wasGone && service.gone ? 1 : 0;
        returned += wasGone && !service.gone ? 1 : 0;
    }
}

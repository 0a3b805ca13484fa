package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Makes an account due again after its interval, or forgets one that is not followed any more. */
@ApplicationScoped
class DueAgain {
    @Inject
    WorkClaims claims;

    @Inject
    CatalogSync sync;

    @Inject
    AppClock clock;

    @Transactional
    void conclude(WorkItem item, ProviderAccountId account) {
        claims.conclude(item, () -> sync.next(account));
    }

    @Transactional
    void conclude(WorkItem item, Duration pause) {
        claims.conclude(item, () -> clock.instant().plus(pause));
    }

    @Transactional
    void forget(WorkItem item) {
        claims.conclude(item, () -> null);
    }
}

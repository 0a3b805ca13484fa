package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes what services of an account follow: a catalog, an exchange rate. One that somebody edits meanwhile is planned
 * again as it is then; what each pass has written counts.
 */
final class SyncRun {
    private SyncRun() {}

    /**
     * @return all that was written
     * @throws DomainException STALE: somebody was faster each time
     */
    static SyncPlan take(ServiceWriter writer, String cause, Function<Collection<StoredService>, SyncPlan> planner)
            throws SQLException {
        SyncPlan all = SyncPlan.empty();
        for (int tries = 0; tries < CatalogMerges.TRIES; tries++) {
            SyncPlan plan = planner.apply(writer.stored().values());
            Set<Long> written = writer.write(plan.changed(), cause);
            all.add(plan, written);
            if (written.size() == plan.changed().size()) {
                return all;
            }
        }
        throw new DomainException(ErrorCode.STALE);
    }
}

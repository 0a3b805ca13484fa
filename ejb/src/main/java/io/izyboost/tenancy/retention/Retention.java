package io.izyboost.tenancy.retention;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Takes away rows whose time is over. Whoever writes such rows says so by {@link #expect()}; a panel where nothing was
 * written has no work and costs nothing.
 */
@ApplicationScoped
public class Retention {
    /** The kind of work that is due when a panel has something to take away. */
    public static final String KIND = "provider.prune";

    private static final Duration EVERY = Duration.ofDays(1);

    /** Said lately by this node: a write need not say it again each time. */
    private final Cache<PanelId, Boolean> expected = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    WorkQueue work;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    @Inject
    Event<Expected> said;

    /** The panel at hand will have something to take away; joins the running transaction. */
    public void expect() {
        PanelId panel = TenantContext.current().id();
        if (expected.getIfPresent(panel) == null) {
            work.enqueue(panel, KIND, "", "", clock.instant().plus(EVERY));
            said.fire(new Expected(panel));
        }
    }

    /** Had the transaction been undone, its work would have been, too. */
    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Expected news) {
        expected.put(news.panel(), Boolean.TRUE);
    }

    /** This panel's work is written. */
    record Expected(PanelId panel) {}

    /** Deletes at most so many rows of one table in a transaction of its own; returns how many. */
    @Transactional
    public int prune(KeptRows rows, int most) {
        Instant before = clock.instant().minus(rows.kept());
        String delete = "delete from %1$s where ctid in (select ctid from %1$s where %2$s < ? limit ?)"
                .formatted(rows.table(), rows.timeColumn());
        return sql.update(delete, before.atOffset(ZoneOffset.UTC), most);
    }

    /** Whether any table still holds rows that will grow old. */
    @Transactional
    public boolean hasMore() {
        for (KeptRows rows : KeptRows.values()) {
            String any = "select exists (select 1 from " + rows.table() + ")";
            if (sql.first(any, row -> row.getBoolean(1)).orElse(false)) {
                return true;
            }
        }
        return false;
    }
}

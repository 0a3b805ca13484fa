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
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Takes away rows whose time is over. Whoever writes such rows says so by {@link #expect()}; a panel where nothing was
 * written has no work and costs nothing.
 */
@ApplicationScoped
public class Retention {
    /** The kind of work that is due when a panel has something to take away. */
    public static final String KIND = "provider.prune";

    /** How often rows are taken away at most. */
    public static final Duration EVERY = Duration.ofDays(1);

    /** What is dated from here on never grows old: the keys of a child panel's orders. */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration SAID = Duration.ofHours(1);

    /** Said lately by this node: a write need not say it again each time. */
    private final Cache<PanelId, Boolean> expected =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(SAID).build();

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

    /**
     * When the panel has next to be looked at; empty: nothing in it grows old. While somebody still writes, that is
     * within a day, since a writer who has said so lately does not say it again for rows that are kept for a shorter
     * time; an idle panel is left alone until its oldest row is due.
     */
    @Transactional
    public Optional<Instant> due() {
        Instant now = clock.instant();
        return Arrays.stream(KeptRows.values())
                .flatMap(rows -> due(rows, now).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> due(KeptRows rows, Instant now) {
        String span = "select min(%1$s) as oldest, max(%1$s) as newest from %2$s where %1$s < ?"
                .formatted(rows.timeColumn(), rows.table());
        return sql.first(
                        span,
                        row -> new Instant[] {PanelSql.instant(row, "oldest"), PanelSql.instant(row, "newest")},
                        FOR_EVER.atOffset(ZoneOffset.UTC))
                .filter(ends -> ends[0] != null)
                .map(ends -> {
                    Instant due = ends[0].plus(rows.kept());
                    Instant soon = now.plus(EVERY);
                    return ends[1].isAfter(now.minus(SAID.multipliedBy(2))) && soon.isBefore(due) ? soon : due;
                });
    }
}

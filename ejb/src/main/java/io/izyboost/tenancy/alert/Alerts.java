package io.izyboost.tenancy.alert;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The alerts of the panel at hand. Raising joins the running transaction. */
@Stateless
public class Alerts {
    private static final String RAISE = """
            insert into alerts (kind, subject, detail, first_at, last_at) values (:kind, :subject, :detail, :now, :now)
            on conflict (kind, subject) where settled_at is null
            do update set times = alerts.times + 1, last_at = excluded.last_at, detail = excluded.detail
            returning id, times
            """;
    private static final String OPEN = """
            select id, kind, subject, detail, times, first_at, last_at from alerts
            where settled_at is null order by last_at desc limit 200
            """;
    private static final String UNMAILED = """
            select id, kind, subject, detail, times, first_at, last_at from alerts
            where settled_at is null and mailed_at is null and kind = :kind order by id limit 1000
            """;

    /** One that is being raised again is left for the next mail: whoever raises it may wait for other rows. */
    private static final String MAILED = """
            update alerts set mailed_at = :now where id in (
                select id from alerts where kind = :kind and mailed_at is null and settled_at is null and id <= :last
                for update skip locked)
            """;

    private static final String STANDING = """
            select id, kind, subject, detail, times, first_at, last_at from alerts
            where kind in (:kinds) and subject = :subject and settled_at is null order by id for update
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    @Inject
    Event<AlertRaised> raised;

    /**
     * @param kind {@code feature.problem}; its text is {@code alert.<kind>}
     * @param subject what it is about, an order or an account; the same kind and subject stand once until settled
     * @param detail {@code what}, a {@link io.izyboost.kernel.Why} as it is kept or plain; {@code order}, its number; {@code provider}, its name
     */
    public void raise(String kind, String subject, Map<String, String> detail) {
        Object[] row = (Object[]) em.createNativeQuery(RAISE, Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("detail", Detail.write(detail))
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (((Number) row[1]).intValue() == 1) {
            raised.fire(new AlertRaised(TenantContext.current().id(), kind));
        }
    }

    /** What it tells of has ended. Joins the running transaction. */
    public void over(String kind, String subject) {
        over(Set.of(kind), subject, any -> true);
    }

    /** The same for those of the kinds that have ended, which is asked while nobody else can raise or settle them. */
    public void over(Set<String> kinds, String subject, Predicate<AlertView> ended) {
        Query standing = em.createNativeQuery(STANDING, Object[].class)
                .setParameter("kinds", kinds)
                .setParameter("subject", subject);
        views(standing).stream().filter(ended).forEach(alert -> end(alert.id()));
    }

    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public List<AlertView> open() {
        return views(em.createNativeQuery(OPEN, Object[].class));
    }

    /** The open ones of a kind that no mail has told of, the oldest thousand; the others have the next mail. */
    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public List<AlertView> unmailed(String kind) {
        return views(em.createNativeQuery(UNMAILED, Object[].class).setParameter("kind", kind));
    }

    /** When a mail has told of that kind last. */
    public Optional<Instant> mailedAt(String kind) {
        Object last = em.createNativeQuery("select max(mailed_at) from alerts where kind = :kind")
                .setParameter("kind", kind)
                .getSingleResult();
        return Optional.ofNullable((Instant) last);
    }

    /** A mail tells of the unmailed ones up to that one; returns whether there are any. */
    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public boolean mailed(String kind, long last) {
        return em.createNativeQuery(MAILED)
                        .setParameter("now", clock.instant())
                        .setParameter("kind", kind)
                        .setParameter("last", last)
                        .executeUpdate()
                > 0;
    }

    private static List<AlertView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    @RequiresPermission(Permission.ORDERING_RESOLVE)
    @Audited("alert.settle")
    public void settle(long id) {
        if (end(id) == 0) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
    }

    private int end(long id) {
        return em.createNativeQuery("update alerts set settled_at = :now where id = :id and settled_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static AlertView view(Object[] row) {
        return new AlertView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                Detail.read((String) row[3]),
                ((Number) row[4]).intValue(),
                (Instant) row[5],
                (Instant) row[6]);
    }
}

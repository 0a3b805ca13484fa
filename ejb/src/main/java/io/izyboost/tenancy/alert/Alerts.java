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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            where settled_at is null and (:id = 0 or id = :id) order by last_at desc limit 200
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    @Inject
    Event<AlertRaised> raised;

    /**
     * @param kind {@code feature.problem}; its text is {@code alert.<kind>} in the screens' bundle
     * @param subject what it is about, an order or an account; the same kind and subject stand once until settled
     */
    public void raise(String kind, String subject, Map<String, String> detail) {
        Object[] row = (Object[]) em.createNativeQuery(RAISE, Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("detail", Detail.write(detail))
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (((Number) row[1]).intValue() == 1) {
            raised.fire(new AlertRaised(TenantContext.current().id(), ((Number) row[0]).longValue()));
        }
    }

    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public List<AlertView> open() {
        return find(0).toList();
    }

    /** The alert if it still stands. */
    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public Optional<AlertView> open(long id) {
        return find(id).findFirst();
    }

    private Stream<AlertView> find(long id) {
        List<?> rows = em.createNativeQuery(OPEN, Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row));
    }

    @RequiresPermission(Permission.ORDERING_RESOLVE)
    @Audited("alert.settle")
    public void settle(long id) {
        int settled = em.createNativeQuery("update alerts set settled_at = :now where id = :id and settled_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        if (settled == 0) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
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

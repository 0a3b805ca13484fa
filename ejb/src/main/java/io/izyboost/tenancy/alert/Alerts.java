package io.izyboost.tenancy.alert;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The alerts of the panel at hand. Raising joins the running transaction. */
@Stateless
public class Alerts {
    private static final String RAISE = """
            insert into alerts (kind, subject, detail, first_at, last_at) values (:kind, :subject, :detail, :now, :now)
            on conflict (kind, subject) where settled_at is null
            do update set times = alerts.times + 1, last_at = excluded.last_at, detail = excluded.detail
            """;
    private static final String OPEN = """
            select id, kind, subject, detail, times, first_at, last_at from alerts
            where settled_at is null order by last_at desc limit 200
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    /**
     * @param kind {@code feature.problem}; its text is {@code alert.<kind>} in the screens' bundle
     * @param subject what it is about, an order or an account; the same kind and subject stand once until settled
     */
    public void raise(String kind, String subject, Map<String, String> detail) {
        em.createNativeQuery(RAISE)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("detail", Detail.write(detail))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public List<AlertView> open() {
        List<?> rows = em.createNativeQuery(OPEN, Object[].class).getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
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

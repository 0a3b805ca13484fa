package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

/** What staff change, and its lines in the change log; for all services of a filter a statement for each. */
@ApplicationScoped
class ServiceEdits {
    private static final String PRICE = """
            greatest(s.cost, case when coalesce(s.round_to, 0) > 0
                then ceil(s.cost * (100 + m.percent) / 100 / s.round_to) * s.round_to
                else round(s.cost * (100 + m.percent) / 100, 6) end)
            """;

    private static final String MARGIN = """
            with n as (select cast(? as timestamptz) as at),
            x as (
                select s.id, s.rate as before, m.percent, %s as rate
                from services s cross join (select cast(? as numeric) as percent) m%s order by s.id for no key update of s),
            noted as (
                insert into service_changes (service_id, at, field, old_value, new_value, cause)
                select x.id, n.at, 'rate', x.before::text, x.rate::text, 'edit' from x cross join n where x.before <> x.rate)
            update services u set rate = x.rate, margin_percent = x.percent, updated_at = n.at, version = u.version + 1
            from x cross join n where u.id = x.id
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    PanelSql sql;

    @Inject
    Retention retention;

    @Inject
    AppClock clock;

    /** One service was changed by hand. */
    void note(ServiceLog log) {
        if (!log.changes().isEmpty()) {
            log.changes().forEach(em::persist);
            retention.expect();
        }
    }

    int apply(ServiceWhere where, ChangeAll change) {
        int changed = 0;
        if (change.enabled() != null) {
            changed = Math.max(changed, set(where, "enabled", "boolean", change.enabled()));
        }
        if (change.category() != null) {
            changed = Math.max(changed, set(where, "category_id", "bigint", change.category()));
        }
        if (change.marginPercent() != null) {
            changed = Math.max(changed, margin(where, change.marginPercent()));
        }
        if (changed > 0) {
            retention.expect();
        }
        return changed;
    }

    private int set(ServiceWhere where, String column, String type, Object value) {
        String rows = (where.text().isEmpty() ? " where " : where.text() + " and ") + "s." + column
                + " is distinct from v.value";
        String source = " from services s cross join (select cast(? as " + type + ") as value) v" + rows;
        sql.update(
                "insert into service_changes (service_id, at, field, old_value, new_value, cause) select s.id, ?, '"
                        + column.replace("_id", "") + "', s." + column + "::text, v.value::text, 'edit'" + source,
                with(where, clock.instant(), value));
        return sql.update(
                "update services u set " + column + " = x.value, updated_at = ?, version = u.version + 1"
                        + " from (select s.id, v.value" + source + ") x where u.id = x.id",
                with(where, clock.instant(), value));
    }

    /**
     * One statement that locks the services first: a rate is made of the cost that stands when it is written, whatever a
     * sync that had the row before has made of it.
     */
    private int margin(ServiceWhere where, BigDecimal percent) {
        CatalogLimits.checkMargin(percent);
        String rows = (where.text().isEmpty() ? " where " : where.text() + " and ") + "s.cost > 0";
        return sql.update(MARGIN.formatted(PRICE, rows), with(where, clock.instant(), percent));
    }

    private static Object[] with(ServiceWhere where, Object... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(where.arguments()))
                .toArray();
    }
}

package io.izyboost.analytics;

import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One statement for each group of figures. */
@ApplicationScoped
class SalesFigures {
    /** A refunded part is not delivered, so its share of the cost is not owed either. */
    private static final String SUMS = """
            count(*) as orders, coalesce(sum(charge - refunded), 0) as revenue,
            coalesce(sum(case when charge > 0 then cost * (charge - refunded) / charge
                              when status = 'Canceled' then 0 else cost end), 0) as cost
            """;

    private static final String BY_DAY = "select (created_at at time zone 'UTC')::date as day, " + SUMS
            + " from orders where created_at >= ? group by 1";
    private static final String COMPARED = "select (created_at at time zone 'UTC')::date as day, " + SUMS
            + " from orders where created_at >= ? or (created_at >= ? and created_at < ?) group by 1";
    private static final String STEPS = """
            select exists (select 1 from api_providers) as provider, exists (select 1 from services) as services,
                   exists (select 1 from users where role = 'user') as customers,
                   exists (select 1 from orders) as orders
            """;

    record Compared(DayFigures today, DayFigures yesterday) {}

    @Inject
    PanelSql sql;

    Compared compared(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate yesterday = today.minusDays(1);
        Map<LocalDate, DayFigures> found =
                byDay(COMPARED, start(today), start(yesterday), now.minus(Duration.ofDays(1)));
        return new Compared(
                found.getOrDefault(today, DayFigures.none(today)),
                found.getOrDefault(yesterday, DayFigures.none(yesterday)));
    }

    List<DayFigures> days(LocalDate first, LocalDate last) {
        Map<LocalDate, DayFigures> found = byDay(BY_DAY, start(first));
        return first.datesUntil(last.plusDays(1))
                .map(day -> found.getOrDefault(day, DayFigures.none(day)))
                .toList();
    }

    FirstSteps steps() {
        return sql.first(
                        STEPS,
                        row -> new FirstSteps(
                                row.getBoolean("provider"),
                                row.getBoolean("services"),
                                row.getBoolean("customers"),
                                row.getBoolean("orders")))
                .orElseThrow();
    }

    private Map<LocalDate, DayFigures> byDay(String query, Object... arguments) {
        return sql.list(query, SalesFigures::figures, arguments).stream()
                .collect(Collectors.toMap(DayFigures::day, Function.identity()));
    }

    private static DayFigures figures(ResultSet row) throws SQLException {
        return new DayFigures(
                row.getObject("day", LocalDate.class),
                row.getLong("orders"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("cost"));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

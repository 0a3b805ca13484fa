package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Writes the timelines of orders, many lines in one statement. */
@ApplicationScoped
class OrderEvents {
    private static final String INSERT = """
            insert into order_events (order_id, at, kind, detail, actor)
            select e.order_id, ?, e.kind, e.detail, ? from unnest(?, ?, ?) as e (order_id, kind, detail)
            """;

    private static final String LAST = """
            select 1 from order_events where kind = ? and id = (select max(id) from order_events where order_id = ?)
            """;
    private static final String REPLACE = """
            update order_events set at = ?, detail = ?, actor = ?
            where kind = ? and id = (select max(id) from order_events where order_id = ?)
            """;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    /** One line to write. */
    record Line(OrderId order, OrderEventKind kind, Map<String, String> detail) {}

    void write(OrderId order, OrderEventKind kind, Map<String, String> detail) {
        write(List.of(new Line(order, kind, detail)));
    }

    /** Whether the order's last line is of that kind. */
    boolean isLast(OrderId order, OrderEventKind kind) {
        return sql.first(LAST, row -> true, kind.name(), order.value()).isPresent();
    }

    /** Returns whether the order's last line was of that kind and now tells this. */
    boolean replaceLast(OrderId order, OrderEventKind kind, Map<String, String> detail) {
        return sql.update(REPLACE, clock.instant(), Params.write(detail), Actor.present(), kind.name(), order.value())
                > 0;
    }

    void write(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                clock.instant(),
                Actor.present(),
                lines.stream().map(line -> line.order().value()).toArray(Long[]::new),
                lines.stream().map(line -> line.kind().name()).toArray(String[]::new),
                lines.stream().map(line -> Params.write(line.detail())).toArray(String[]::new));
    }
}

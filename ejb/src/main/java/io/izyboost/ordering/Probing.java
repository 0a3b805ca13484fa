package io.izyboost.ordering;

import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What our own books know about an order whose arrival is unknown: between which numbers of the provider it must be, and
 * which of them are already ours. Each method is one transaction.
 */
@ApplicationScoped
class Probing {
    private static final int WIDEST = 100;
    private static final String NEIGHBOURS = """
            select o.provider_id, o.cost, o.created_at, a.started_at,
                   (select max(cast(n.provider_order_id as numeric)) from order_attempts n
                    where n.provider_id = o.provider_id and n.outcome = 'SENT' and n.ended_at <= a.started_at
                    and n.provider_order_id ~ '^[0-9]{1,18}$') as low,
                   (select min(cast(n.provider_order_id as numeric)) from order_attempts n
                    where n.provider_id = o.provider_id and n.outcome = 'SENT' and n.started_at >= a.ended_at
                    and n.provider_order_id ~ '^[0-9]{1,18}$') as high,
                   (select count(*) from orders t where t.provider_id = o.provider_id and t.id <> o.id
                    and t.dispatch in ('UNKNOWN', 'SENDING') and t.cost = o.cost) as twins
            from orders o join order_attempts a on a.id = o.attempt_id
            where o.id = ? and o.dispatch = 'UNKNOWN'
            """;
    private static final String CLAIMED =
            "select provider_order_id from orders where provider_id = ? and provider_order_id = any (?)";
    private static final String SPENT = """
            select coalesce(sum(o.cost), 0) as spent from orders o join order_attempts a on a.id = o.attempt_id
            where o.provider_id = ? and a.outcome = 'SENT' and a.ended_at > ?
            """;

    @Inject
    Orders orders;

    @Inject
    AttemptRows rows;

    @Inject
    OrderStory story;

    @Inject
    PanelSql sql;

    /**
     * @param low our highest number that was given before the attempt began; null: none is known
     * @param high our lowest number that was given after it; null: none is known yet
     * @param twins other orders of the same cost whose arrival is open, too: the number could be theirs
     */
    record Window(
            ProviderAccountId provider,
            BigDecimal cost,
            Instant placedAt,
            Instant startedAt,
            @Nullable Long low,
            @Nullable Long high,
            long twins) {
        boolean isClosed() {
            return low != null && high != null;
        }

        boolean isNarrow() {
            return low != null && high != null && high - low - 1 <= WIDEST;
        }
    }

    /** Empty: somebody has found out meanwhile. */
    @Transactional
    Optional<Window> window(OrderId id) {
        return sql.first(
                NEIGHBOURS,
                row -> new Window(
                        new ProviderAccountId(row.getLong("provider_id")),
                        row.getBigDecimal("cost"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("started_at").toInstant(),
                        PanelSql.number(row, "low"),
                        PanelSql.number(row, "high"),
                        row.getLong("twins")),
                id.value());
    }

    /** The numbers in between that no order of ours goes by. */
    @Transactional
    List<String> unclaimed(Window window) {
        if (window.low() == null || window.high() == null) {
            return List.of();
        }
        String[] all = LongStream.range(window.low() + 1, window.high())
                .mapToObj(Long::toString)
                .toArray(String[]::new);
        List<String> claimed =
                sql.list(CLAIMED, row -> row.getString(1), window.provider().value(), all);
        return java.util.Arrays.stream(all)
                .filter(number -> !claimed.contains(number))
                .toList();
    }

    /** What our sent orders were expected to cost since then. */
    @Transactional
    BigDecimal spentSince(ProviderAccountId provider, Instant since) {
        return sql.first(SPENT, row -> row.getBigDecimal("spent"), provider.value(), since)
                .orElseThrow();
    }

    /** Writes down what was found and, if that is a number, that the order goes by it. */
    @Transactional
    void found(OrderId id, @Nullable String providerOrder, Map<String, String> evidence) {
        Order order = orders.lock(id);
        if (!order.is(Dispatch.UNKNOWN)) {
            return;
        }
        story.tell(order, OrderEventKind.PROBED, evidence);
        if (providerOrder != null && order.attempt() != null) {
            rows.end(order.attempt(), Dispatch.SENT, providerOrder, "found by a probe");
            story.arrived(order, providerOrder, Map.of("probed", "true"));
        }
    }
}

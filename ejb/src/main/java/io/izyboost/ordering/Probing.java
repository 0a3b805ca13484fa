package io.izyboost.ordering;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderAccountChanged;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What our own books know about an order whose arrival is unknown: between which numbers of the provider it must be,
 * which of them are already ours, and which other orders it could be mixed up with. Each method is one transaction.
 */
@ApplicationScoped
class Probing {
    private static final int WIDEST = 100;

    /** Numbers grow with time, so the nearest neighbours are among the last attempts before and the first after. */
    private static final String WINDOW = """
            select o.attempt_id, o.provider_id, o.cost, a.started_at,
                   (select count(*) > 1 from""" + atHostOf("o.provider_id") + """
            ) as is_shared,
                   l.number as low, l.started_at as low_at, h.number as high, h.ended_at as high_at
            from orders o join order_attempts a on a.id = o.attempt_id
            left join lateral (select * from (
                select cast(n.provider_order_id as numeric) as number, n.started_at from order_attempts n
                where n.provider_id = o.provider_id and n.outcome = 'SENT' and n.started_at < a.started_at
                and n.ended_at <= a.started_at and n.provider_order_id ~ '^[0-9]{1,18}$'
                order by n.started_at desc limit 50) earlier order by number desc limit 1) l on true
            left join lateral (select * from (
                select cast(n.provider_order_id as numeric) as number, n.ended_at from order_attempts n
                where n.provider_id = o.provider_id and n.outcome = 'SENT' and n.started_at >= a.ended_at
                and n.provider_order_id ~ '^[0-9]{1,18}$'
                order by n.started_at limit 50) later order by number limit 1) h on true
            where o.id = ? and o.dispatch = 'UNKNOWN'
            """;

    private static final String CLAIMED = "select provider_order_id from orders where provider_order_id = any (?)"
            + " and provider_id in (select id from" + atHostOf("?") + ")";

    /**
     * Attempts that overlap the window and whose outcome nobody knows, whatever staff decided about them since: the
     * number may be what they left. One that was over before the lower edge began has a lower number.
     */
    private static final String TWINS = """
            select count(*) from order_attempts a join orders o on o.id = a.order_id
            where a.id <> ? and (a.outcome is null or a.outcome = 'UNKNOWN')
            and (o.provider_order_id is null or o.attempt_id <> a.id) and o.cost between ? and ?
            and a.started_at between ? and ? and (a.ended_at is null or a.ended_at > ?)
            and a.provider_id in (select id from""" + atHostOf("?") + ")";

    private static final String UNKNOWN =
            "select id from orders where dispatch = 'UNKNOWN' and provider_id = ? order by id";

    private static final String SPENT = """
            select coalesce(sum(o.cost), 0) as spent from orders o join order_attempts a on a.id = o.attempt_id
            where a.provider_id = ? and a.started_at > ? and a.outcome = 'SENT' and a.ended_at > ?
            """;

    @Inject
    Orders orders;

    @Inject
    AttemptRows rows;

    @Inject
    OrderStory story;

    @Inject
    DispatchQueue queue;

    @Inject
    PanelSql sql;

    /** An order that was sent for sure, as the edge of a window: its number at the provider, and when. */
    record Edge(long number, Instant at) {}

    /**
     * @param low our highest number that was given before the attempt began; null: none is known
     * @param high our lowest number that was given after it; null: none is known yet
     * @param isShared whether the panel has more accounts at that host: the same one may have been added twice
     */
    record Window(
            long attempt,
            ProviderAccountId provider,
            BigDecimal cost,
            Instant startedAt,
            @Nullable Edge low,
            @Nullable Edge high,
            boolean isShared) {
        boolean isClosed() {
            return low != null && high != null;
        }

        boolean isNarrow() {
            return low != null && high != null && high.number() - low.number() - 1 <= WIDEST;
        }

        String text() {
            return (low == null ? "" : low.number()) + "-" + (high == null ? "" : high.number());
        }
    }

    /** Empty: somebody has found out meanwhile. */
    @Transactional
    Optional<Window> window(OrderId id) {
        return sql.first(
                WINDOW,
                row -> new Window(
                        row.getLong("attempt_id"),
                        new ProviderAccountId(row.getLong("provider_id")),
                        row.getBigDecimal("cost"),
                        row.getTimestamp("started_at").toInstant(),
                        edge(PanelSql.number(row, "low"), PanelSql.instant(row, "low_at")),
                        edge(PanelSql.number(row, "high"), PanelSql.instant(row, "high_at")),
                        row.getBoolean("is_shared")),
                id.value());
    }

    /** The account and those at the same host; their orders may share its numbers. */
    private static String atHostOf(String account) {
        return """
                 (select n.id from api_providers p join api_providers n on n.id = p.id or %s = %s
                 where p.id = %s) there""".formatted(hostOf("n.url"), hostOf("p.url"), account);
    }

    /** As java.net.URI has it: a name, or an IPv6 address in brackets. Addresses with a user or without a host are refused. */
    private static String hostOf(String url) {
        return "substring(lower(" + url + "), '//(\\[[^]]*]|[^/:?#]+)')";
    }

    static boolean isAllowed(ProviderAccountView account) {
        return account.probeAllowed() && account.exchangeRate() != null;
    }

    /** What was lost before may be looked for now. */
    void allowed(@Observes ProviderAccountChanged change) {
        if (isAllowed(change.after()) && !isAllowed(change.before())) {
            ProviderAccountId account = change.after().id();
            sql.list(UNKNOWN, row -> new OrderId(row.getLong(1)), account.value())
                    .forEach(order -> queue.probe(order, account));
        }
    }

    private static @Nullable Edge edge(@Nullable Long number, @Nullable Instant at) {
        return number == null || at == null ? null : new Edge(number, at);
    }

    /** The numbers in between that no order of ours goes by, of whatever account at that host. */
    @Transactional
    List<String> unclaimed(Window window) {
        if (window.low() == null || window.high() == null) {
            return List.of();
        }
        String[] all = LongStream.range(window.low().number() + 1, window.high().number())
                .mapToObj(Long::toString)
                .toArray(String[]::new);
        List<String> claimed = claimed(window.provider(), all);
        return Arrays.stream(all).filter(number -> !claimed.contains(number)).toList();
    }

    /** Whether an order of ours, of whatever account at that host, goes by that number. */
    boolean isTaken(ProviderAccountId provider, String number) {
        return !claimed(provider, number).isEmpty();
    }

    private List<String> claimed(ProviderAccountId provider, String... numbers) {
        return sql.list(CLAIMED, row -> row.getString(1), numbers, provider.value());
    }

    /** How many other attempts at about that time may have left an order of such a cost. */
    @Transactional
    long twins(Window window, BigDecimal leastCost, BigDecimal mostCost) {
        if (window.low() == null || window.high() == null) {
            return 0;
        }
        return sql.first(
                        TWINS,
                        row -> row.getLong(1),
                        window.attempt(),
                        leastCost,
                        mostCost,
                        window.low().at().minus(AttemptLease.TIME),
                        window.high().at(),
                        window.low().at(),
                        window.provider().value())
                .orElseThrow();
    }

    /** What our sent orders were expected to cost since then. */
    @Transactional
    BigDecimal spentSince(ProviderAccountId provider, Instant since) {
        return sql.first(
                        SPENT,
                        row -> row.getBigDecimal("spent"),
                        provider.value(),
                        since.minus(AttemptLease.TIME),
                        since)
                .orElseThrow();
    }

    /**
     * Writes down what was found and, if that is a number, that the order goes by it: unless somebody has found out
     * meanwhile, or the number has become another order's.
     */
    @Transactional
    void found(OrderId id, Window window, @Nullable String providerOrder, Map<String, String> evidence) {
        Order order = orders.lock(id);
        if (!order.is(Dispatch.UNKNOWN) || !order.isAttempt(window.attempt())) {
            return;
        }
        story.tell(order, OrderEventKind.PROBED, evidence);
        if (providerOrder != null && !isTaken(window.provider(), providerOrder)) {
            rows.end(window.attempt(), Dispatch.SENT, providerOrder, Why.FOUND_BY_PROBE.text());
            story.arrived(order, providerOrder, Map.of("probed", "true"));
        }
    }
}

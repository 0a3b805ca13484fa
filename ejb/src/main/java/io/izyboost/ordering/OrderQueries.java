package io.izyboost.ordering;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads orders as their viewers see them. */
@ApplicationScoped
class OrderQueries {
    private static final String FROM = """
            from orders o join services s on s.id = o.service_id join users u on u.id = o.user_id
            left join api_providers p on p.id = o.provider_id
            """;
    private static final String VIEW = """
            select o.*, s.name as service_name, u.email as user_email, p.name as provider_name
            """ + FROM;
    private static final String STATUS = """
            select id, charge - refunded as net, currency, start_count, status, remains from orders
            where user_id = ? and id = any (?)
            """;
    private static final String ATTEMPTS = """
            select * from (
                select id, started_at, ended_at, outcome, provider_order_id, detail from order_attempts
                where order_id = ? order by id desc limit 100) latest
            order by id
            """;
    private static final String EVENTS = """
            select * from (
                select id, at, kind, actor, detail from order_events where order_id = ? order by id desc limit 500) latest
            order by id
            """;

    /** The attempt that is in doubt, among those that got a number from the same account. */
    private static final String EVIDENCE = """
            select o.provider_id, o.cost, before.provider_order_id as number_before, after.provider_order_id as number_after
            from orders o left join order_attempts a on a.id = o.attempt_id
            left join lateral (select provider_order_id from order_attempts
                where provider_id = o.provider_id and outcome = 'SENT' and started_at < a.started_at
                order by started_at desc limit 1) before on true
            left join lateral (select provider_order_id from order_attempts
                where provider_id = o.provider_id and outcome = 'SENT' and started_at > a.started_at
                order by started_at limit 1) after on true
            where o.id = ?
            """;

    @Inject
    PanelSql sql;

    OrderView view(OrderId id) {
        return sql.first(VIEW + " where o.id = ?", OrderQueries::view, id.value())
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_UNKNOWN, id));
    }

    OrderDetail detail(OrderId id) {
        List<AttemptView> attempts = sql.list(ATTEMPTS, OrderQueries::attempt, id.value());
        List<OrderEventView> timeline = sql.list(EVENTS, OrderQueries::event, id.value());
        return sql.first(
                        VIEW + " where o.id = ?",
                        row -> new OrderDetail(
                                view(row),
                                row.getString("type"),
                                Params.read(row.getString("params")),
                                row.getBigDecimal("rate"),
                                row.getBigDecimal("cost"),
                                Source.valueOf(row.getString("source")),
                                PanelSql.instant(row, "settled_at"),
                                attempts,
                                timeline),
                        id.value())
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_UNKNOWN, id));
    }

    Page<OrderView> list(OrderFilter filter, PageRequest page) {
        return list(filter, OrderSort.NEWEST, page);
    }

    Page<OrderView> list(OrderFilter filter, OrderSort sort, PageRequest page) {
        OrderCondition condition = condition(filter);
        String ids = "select o.id from orders o" + sort.join() + condition.where() + sort.sql() + " limit "
                + page.size() + " offset " + page.offset();
        List<OrderView> items = sql.list(
                VIEW + " where o.id in (" + ids + ")" + sort.sql(),
                OrderQueries::view,
                condition.arguments().toArray());
        return Page.of(items, page, () -> count(condition));
    }

    /** The newest ones below that number. */
    List<OrderView> below(OrderFilter filter, @Nullable OrderId last, int most) {
        OrderCondition condition = condition(filter).below(last);
        return sql.list(
                VIEW + condition.where() + " order by o.id desc limit " + most,
                OrderQueries::view,
                condition.arguments().toArray());
    }

    /**
     * A number that an order has means that order, whatever else mentions it: it is found by an index. What else is asked
     * for does not change what the text means, so every part of a list takes it alike.
     */
    private OrderCondition condition(OrderFilter filter) {
        OrderCondition condition = OrderCondition.of(filter);
        String text = filter.text() == null ? "" : filter.text().strip();
        if (text.isEmpty()) {
            return condition;
        }
        OrderCondition number = OrderCondition.ofUser(filter).numbered(text);
        boolean isNumber = count(number) > 0;
        return isNumber ? condition.numbered(text) : condition.mentioning(text);
    }

    private long count(OrderCondition condition) {
        return sql.first(
                        "select count(*) from orders o" + condition.where(),
                        row -> row.getLong(1),
                        condition.arguments().toArray())
                .orElse(0L);
    }

    Map<Long, OwnStatus> statuses(UserId user, List<Long> orders) {
        Map<Long, OwnStatus> statuses = new HashMap<>();
        sql.list(
                STATUS,
                row -> statuses.put(
                        row.getLong("id"),
                        new OwnStatus(
                                new OrderId(row.getLong("id")),
                                Money.of(row.getBigDecimal("net"), row.getString("currency")),
                                PanelSql.number(row, "start_count"),
                                row.getString("status"),
                                PanelSql.number(row, "remains"))),
                user.value(),
                orders.toArray(Long[]::new));
        return statuses;
    }

    OrderEvidence evidence(OrderId id) {
        return sql.first(EVIDENCE, OrderQueries::evidence, id.value())
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_UNKNOWN, id));
    }

    private static OrderEvidence evidence(ResultSet row) throws SQLException {
        Long provider = PanelSql.number(row, "provider_id");
        return new OrderEvidence(
                provider == null ? null : new ProviderAccountId(provider),
                row.getString("number_before"),
                row.getString("number_after"),
                row.getBigDecimal("cost"));
    }

    private static OrderView view(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new OrderView(
                new OrderId(row.getLong("id")),
                row.getLong("service_id"),
                row.getString("service_name"),
                new UserId(row.getLong("user_id")),
                row.getString("user_email"),
                row.getString("link"),
                row.getLong("quantity"),
                Money.of(row.getBigDecimal("charge"), currency),
                Money.of(row.getBigDecimal("refunded"), currency),
                row.getString("status"),
                row.getString("dispatch"),
                PanelSql.number(row, "attempt_id"),
                PanelSql.number(row, "start_count"),
                PanelSql.number(row, "remains"),
                row.getString("provider_order_id"),
                row.getString("provider_name"),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static AttemptView attempt(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new AttemptView(
                row.getLong("id"),
                row.getTimestamp("started_at").toInstant(),
                PanelSql.instant(row, "ended_at"),
                outcome == null ? null : Dispatch.valueOf(outcome),
                row.getString("provider_order_id"),
                row.getString("detail"));
    }

    private static OrderEventView event(ResultSet row) throws SQLException {
        return new OrderEventView(
                row.getTimestamp("at").toInstant(),
                OrderEventKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                Params.read(row.getString("detail")));
    }
}

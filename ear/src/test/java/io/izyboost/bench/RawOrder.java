package io.izyboost.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** The floor of an order: the statements that the application sends for one, by JDBC alone. */
final class RawOrder implements Load.Step {
    private static final String PATH = "select set_config('search_path', ?, true)";
    private static final String SERVICE = """
            select s.*, coalesce(p.kind, 'MANUAL') as kind
            from services s join categories c on c.id = s.category_id left join api_providers p on p.id = s.provider_id
            where s.id = 900001 and s.enabled and s.gone_at is null and c.enabled and (p.id is null or p.enabled)
            """;
    private static final String ORDER = """
            with k as (select nextval('orders_id_seq') as id),
            o as (
                insert into orders (id, user_id, service_id, provider_id, provider_service, repeat_safe, type, link, quantity, params,
                                    rate, charge, cost, currency, dispatch, status, remains, source, created_at, updated_at)
                select k.id, ?, 900001, 900001, '1', false, 'Default', ?, 10, '{}', 0.9, 0.009, 0.007, 'USD', 'QUEUED', 'Pending', 10, 'API',
                       n.at, n.at
                from k, (select now() as at) n returning id, created_at),
            v as (
                insert into order_events (order_id, at, kind, detail, actor)
                select o.id, o.created_at, e.kind, e.detail, 'bench'
                from o, (values ('PLACED', '{"source":"API"}'), ('CHARGED', '{"amount":"0.009"}')) as e (kind, detail))
            select id from o
            """;
    private static final String WORK = """
            insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
            values (?, 'bench.dispatch', ?, 'bench', now(), now())
            on conflict (panel_id, kind, ref) do update set due_at = least(work.due_at, excluded.due_at), claim = null
            """;
    private static final String CHARGE = """
            with j as (
                insert into journals (kind, event_key, user_id, order_id, reference, actor, at)
                values ('CHARGE', ?, ?, ?, null, 'bench', now()) on conflict (event_key) do nothing returning id, user_id, at),
            w as (
                update wallets set balance = balance + ?, updated_at = j.at from j
                where wallets.user_id = j.user_id and currency = 'USD' and balance + ? >= -credit_limit
                returning account_id, balance, currency),
            e as (
                insert into entries (journal_id, account_id, amount, currency, balance_after)
                select j.id, w.account_id, ?, w.currency, w.balance from j, w
                union all
                select j.id, a.id, -?, w.currency, null from j, w, ledger_accounts a
                where a.kind = 'REVENUE' and a.user_id is null and a.currency = w.currency returning 1)
            select (select count(*) from j), (select count(*) from e)
            """;
    private static final BigDecimal PRICE = new BigDecimal("-0.009");

    private final List<BenchPanel> panels;
    private final Connection connection;

    RawOrder(DataSource database, List<BenchPanel> panels) throws SQLException {
        this.panels = panels;
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @Override
    public void run() throws SQLException {
        BenchPanel panel = panels.get(ThreadLocalRandom.current().nextInt(panels.size()));
        long user = panel.customers()
                .get(ThreadLocalRandom.current().nextInt(panel.customers().size()))
                .id();
        query(PATH, panel.schema());
        query(SERVICE);
        long order = query(ORDER, user, "https://social.example/raw");
        try (PreparedStatement insert = connection.prepareStatement(WORK)) {
            insert.setLong(1, panel.id());
            insert.setString(2, Long.toString(order));
            insert.executeUpdate();
        }
        query(CHARGE, "order:" + order + ":charge", user, order, PRICE, PRICE, PRICE, PRICE);
        connection.commit();
    }

    private long query(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return sql.equals(ORDER) ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Status reports a second, from the claim over a call to an instant provider to the commit, against the same by SQL alone. */
final class StatusBenchmark implements Benchmark {
    private static final int ORDERS = 24_000;
    private static final int ACCOUNTS = 3;
    private static final int PAGE = 100;
    private static final double LEAST = 3_000;
    private static final String FILL = """
            insert into orders (user_id, service_id, provider_id, provider_service, type, link, quantity, rate, charge, cost, currency,
                                dispatch, status, remains, provider_order_id, source, check_at, created_at, updated_at)
            select ?, (select min(id) from services), p.id, '1', 'Default', 'https://social.example/' || n, 10, 0.9, 0, 0, 'USD',
                   'SENT', 'Processing', 10, cast(n as text), 'API', now(), now() - interval '1 hour', now()
            from generate_series(1, ?) n
            join (select id, row_number() over (order by id) - 1 as place from api_providers where kind = 'API_V2') p
                on p.place = n % ?
            """;
    private static final String DUE = """
            insert into platform.work (panel_id, kind, ref, due_at, created_at)
            select ?, 'ordering.status', cast(id as text), now(), now() from api_providers where kind = 'API_V2'
            """;
    private static final String TOOK = """
            select count(*) filter (where settled_at is not null) as settled,
                   extract(epoch from max(settled_at) - min(settled_at)) as seconds
            from orders
            """;
    private static final String CLAIM = """
            update orders set check_at = now() + interval '1 hour'
            where id in (select id from orders where check_at <= now() order by check_at limit 100 for update skip locked)
            returning id
            """;

    @Override
    public List<Figure> measure(IzyBoostServer server) throws Exception {
        double floor = floor(server);
        double ours = ours(server);
        return List.of(Figure.atLeast("status reports applied", ours, floor, "reports/s", LEAST));
    }

    private static double ours(IzyBoostServer server) throws Exception {
        try (InstantProvider provider = new InstantProvider();
                Connection connection = server.ownerDatabase().getConnection()) {
            BenchPanel panel = filled(server, connection, provider);
            try (PreparedStatement due = connection.prepareStatement(DUE)) {
                due.setLong(1, panel.id());
                due.executeUpdate();
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> took(connection)[0] == ORDERS);
            return (ORDERS - PAGE) / took(connection)[1];
        }
    }

    /** Claim, settle and one line of timeline for each page, one commit for the claim and one for the rest. */
    private static double floor(IzyBoostServer server) throws Exception {
        try (InstantProvider provider = new InstantProvider();
                Connection connection = server.ownerDatabase().getConnection()) {
            filled(server, connection, provider);
            long start = System.nanoTime();
            int all = 0;
            for (int page = raw(connection); page > 0; page = raw(connection)) {
                all += page;
            }
            return all * 1e9 / (System.nanoTime() - start);
        }
    }

    private static int raw(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Long[] ids = new Long[PAGE];
        int claimed = 0;
        try (Statement claim = connection.createStatement();
                ResultSet row = claim.executeQuery(CLAIM)) {
            while (row.next()) {
                ids[claimed++] = row.getLong(1);
            }
        }
        connection.commit();
        settle(connection, ids);
        connection.commit();
        return claimed;
    }

    private static void settle(Connection connection, Long[] ids) throws SQLException {
        String change = "update orders set status = 'Completed', remains = 0, start_count = 10, settled_at = now(),"
                + " check_at = null, version = version + 1 where id = any (?)";
        String tell = "insert into order_events (order_id, at, kind, detail, actor)"
                + " select id, now(), 'REPORTED', '{\"status\":\"Completed\"}', 'bench' from orders where id = any (?)";
        for (String sql : List.of(change, tell)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("bigint", ids));
                statement.executeUpdate();
            }
        }
    }

    private static BenchPanel filled(IzyBoostServer server, Connection connection, InstantProvider provider)
            throws SQLException {
        BenchPanel panel = BenchPanel.open(server, 1);
        panel.enter(connection);
        TestPanel accounts = panel.panel();
        connection.createStatement().execute("update api_providers set kind = 'MANUAL'");
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.aProvider(provider.url(), "bench-key-" + i);
        }
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setLong(1, panel.customers().get(0).id());
            fill.setInt(2, ORDERS);
            fill.setInt(3, ACCOUNTS);
            fill.executeUpdate();
        }
        connection.createStatement().execute("analyze orders");
        return panel;
    }

    private static double[] took(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(TOOK)) {
            row.next();
            return new double[] {row.getLong("settled"), row.getDouble("seconds")};
        }
    }
}

package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * A running server that has had every panel of a large fleet on its screen: what the database's backends hold after one
 * visit and after another, and what panels cost in which nothing happens.
 */
final class WholeFleetBenchmark implements Benchmark {
    private static final int PANELS = Integer.getInteger("bench.panels", 1000);
    private static final int THREADS = 16;
    private static final double MOST_MEGABYTES = 300;
    /** As many passwords at once as owners are made. */
    private static final Map<String, String> SETTINGS = Map.of("IZYBOOST_ARGON2_AT_ONCE", String.valueOf(THREADS));

    private static final Duration REST = Duration.ofSeconds(60);
    /** They read most of a panel's tables. */
    private static final List<String> PAGES = List.of("/manage/api/v1/orders", "/manage/api/v1/services");

    /** Reads most of all, and a server does only two at once. */
    private static final String CHECK = "/manage/api/v1/ledger/check";

    private static final Semaphore CHECKS = new Semaphore(2);

    private static final String ACCESSES = """
            select coalesce(sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0) + n_tup_ins + n_tup_upd + n_tup_del), 0)
            from pg_stat_user_tables where schemaname like 'p\\_%'
            """;
    private static final String KILOBYTES = """
            select sum(pg_total_relation_size(c.oid)) / 1024.0 / count(distinct n.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname like 'p\\_%'
            """;

    @Override
    public List<Figure> measure(IzyBoostServer shared) throws Exception {
        try (IzyBoostServer server = IzyBoostServer.start("whole-fleet", SETTINGS)) {
            List<TestPanel> panels = all(PANELS, server::aPanel);
            visit(panels);
            double once = BackendMemory.megabytes(server);
            visit(panels);
            double twice = BackendMemory.megabytes(server);
            return List.of(
                    Figure.atMost(
                            "memory of all backends, " + PANELS + " panels visited",
                            once,
                            Double.NaN,
                            "MB",
                            MOST_MEGABYTES),
                    Figure.atMost("memory of all backends, all visited again", twice, once, "MB", MOST_MEGABYTES),
                    Figure.atMost(
                            "accesses to tables of " + PANELS + " idle panels in a minute",
                            accessesAtRest(server),
                            Double.NaN,
                            "accesses",
                            0),
                    Figure.atMost("disk of an idle panel", ask(server, KILOBYTES), Double.NaN, "KB", 2_000));
        }
    }

    /** The panels are left alone, and what the visits had due is worked off, before the count begins. */
    private static double accessesAtRest(IzyBoostServer server) throws SQLException {
        LockSupport.parkNanos(REST.toNanos());
        double before = ask(server, ACCESSES);
        if (before == 0) {
            throw new IllegalStateException("The database does not count, so the rest proves nothing");
        }
        LockSupport.parkNanos(REST.toNanos());
        return ask(server, ACCESSES) - before;
    }

    private static void visit(List<TestPanel> panels) throws Exception {
        Iterator<TestPanel> left = panels.iterator();
        all(panels.size(), () -> {
            TestPanel panel;
            synchronized (left) {
                panel = left.next();
            }
            CHECKS.acquire();
            try {
                panel.staff().get(CHECK).expect(200);
            } finally {
                CHECKS.release();
            }
            PAGES.forEach(page -> panel.staff().get(page).expect(200));
            return panel;
        });
    }

    private static <T> List<T> all(int times, Callable<T> step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> steps = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                steps.add(step);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(steps)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double ask(IzyBoostServer server, String sql) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}

package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Orders through the whole HTTP API against the same statements by JDBC alone, on one panel and on many at random, and
 * what the database's backends hold after that. On a server of its own that hands nothing over to providers.
 */
final class OrderBenchmark implements Benchmark {
    private static final int KEYS = 64;
    private static final int CONNECTIONS = 20;
    private static final int SECONDS = 8;
    /** The server's compiler has some two thousand methods of this path to get through first. */
    private static final int WARM_UP = 60;

    private static final int PANELS = Math.min(200, Integer.getInteger("bench.panels", 200));
    private static final double LEAST_SHARE = 0.5;
    private static final double MOST_MEGABYTES = 300;
    private static final Map<String, String> SETTINGS =
            Map.of("IZYBOOST_WORK_THREADS", "0", "IZYBOOST_API_RATE", "1000000", "IZYBOOST_API_BURST", "1000000");

    @Override
    public List<Figure> measure(IzyBoostServer shared) throws Exception {
        try (IzyBoostServer server = IzyBoostServer.start("orders", SETTINGS)) {
            List<BenchPanel> one = List.of(BenchPanel.open(server, KEYS));
            List<BenchPanel> many = new ArrayList<>();
            for (int i = 0; i < PANELS; i++) {
                many.add(BenchPanel.open(server, 1));
            }
            ours(server, one).warmUp(WARM_UP);
            for (Load.Side side : List.of(raw(server, one), raw(server, many), ours(server, many))) {
                side.warmUp(SECONDS);
            }
            double[] best =
                    Load.best(SECONDS, raw(server, one), ours(server, one), raw(server, many), ours(server, many));
            return List.of(
                    Figure.atLeast("orders over HTTP, one panel", best[1], best[0], "orders/s", best[0] * LEAST_SHARE),
                    Figure.atLeast(
                            "orders over HTTP, " + PANELS + " panels at random",
                            best[3],
                            best[2],
                            "orders/s",
                            best[1] * LEAST_SHARE),
                    Figure.atMost(
                            "memory of all backends after orders on " + PANELS + " panels",
                            BackendMemory.megabytes(server),
                            Double.NaN,
                            "MB",
                            MOST_MEGABYTES));
        }
    }

    private static Load.Side raw(IzyBoostServer server, List<BenchPanel> panels) {
        return new Load.Side(CONNECTIONS, thread -> new RawOrder(server.runtimeDatabase(), panels));
    }

    private static Load.Side ours(IzyBoostServer server, List<BenchPanel> panels) {
        return new Load.Side(KEYS, thread -> new HttpOrder(server.httpPort(), panels));
    }

    /** One {@code add}; each thread holds a connection and orders as any of the customers. */
    private static final class HttpOrder implements Load.Step {
        private final KeptConnection connection;
        private final List<BenchPanel> panels;

        HttpOrder(int port, List<BenchPanel> panels) throws IOException {
            connection = new KeptConnection(port);
            this.panels = panels;
        }

        @Override
        public void run() throws IOException, SQLException {
            BenchPanel panel = panels.get(ThreadLocalRandom.current().nextInt(panels.size()));
            TestCustomer customer = panel.customers()
                    .get(ThreadLocalRandom.current().nextInt(panel.customers().size()));
            String answer = connection.post(
                    panel.host(),
                    "/api/v2",
                    "key=" + customer.apiKey() + "&action=add&service=" + BenchPanel.SERVICE + "&quantity=10&link="
                            + URLEncoder.encode("https://social.example/bench", StandardCharsets.UTF_8));
            if (!answer.contains("\"order\"")) {
                throw new IllegalStateException(answer);
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}

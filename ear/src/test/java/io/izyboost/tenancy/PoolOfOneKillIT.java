package io.izyboost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.KillsServers;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A server whose panels share one connection and whose registry and work queue share another; both are killed again and
 * again, between transactions and in the middle of them. Whoever comes next sees its own panel or a failure, never another's, and soon no failure either.
 */
@KillsServers
class PoolOfOneKillIT {
    private static final int CALLERS = 4;
    private static final int ROUNDS = 150;
    private static final int KILL_EVERY = 10;
    private static final Map<String, String> SETTINGS = Map.of(
            "IZYBOOST_POOL_MIN", "1",
            "IZYBOOST_POOL_MAX", "1",
            "IZYBOOST_PLATFORM_POOL_MAX", "1",
            "IZYBOOST_API_RATE", "100000",
            "IZYBOOST_API_BURST", "100000");

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger good = new AtomicInteger();

    /** A panel, and what nobody but its own callers may see. */
    private record Home(TestPanel panel, TestCustomer customer, String credit, long service) {
        static Home of(IzyBoostServer server, String credit) {
            TestPanel panel = server.aPanel().withCatalog();
            TestCustomer customer = panel.aCustomer(credit);
            long service = customer.call("services", Map.of())
                    .expect(200)
                    .body()
                    .asJsonArray()
                    .getJsonObject(0)
                    .getInt("service");
            return new Home(panel, customer, credit, service);
        }
    }

    @Test
    void showsEachPanelItsOwnWhileBackendsAreKilled() throws Exception {
        try (IzyBoostServer server = IzyBoostServer.start("pool-of-one", SETTINGS)) {
            List<Home> homes = List.of(Home.of(server, "0.000011"), Home.of(server, "0.000022"));

            ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
            List<Callable<Void>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int nth = caller;
                callers.add(() -> alternate(server, homes, nth));
            }
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
            threads.shutdown();

            assertThat(failures).as("kills were felt").hasPositiveValue();
            assertThat(good.get()).as("and overcome").isGreaterThan(CALLERS * ROUNDS / 2);
            for (Home home : homes) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isWell(home));
                assertThat(home.panel()
                                .staff()
                                .get("/manage/api/v1/ledger/check")
                                .expect(200)
                                .number("violations"))
                        .isZero();
            }
            assertThat(backends(server)).isLessThanOrEqualTo(1);
        }
    }

    private Void alternate(IzyBoostServer server, List<Home> homes, int caller) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            Home home = homes.get((round + caller) % homes.size());
            Home other = homes.get((round + caller + 1) % homes.size());
            if (round % KILL_EVERY == caller) {
                kill(server);
            }
            switch (round % 3) {
                case 0 -> look(home);
                case 1 -> beRefused(home);
                default -> list(home, other);
            }
        }
        return null;
    }

    private void look(Home home) {
        Answer answer = ask(() -> home.customer().call("balance", Map.of()));
        if (answer != null) {
            assertThat(answer.text("balance")).isEqualTo(home.credit());
        }
    }

    /** Rolls back: there are no funds for it. */
    private void beRefused(Home home) {
        Map<String, String> order = Map.of(
                "service", Long.toString(home.service()), "link", "https://social.example/p", "quantity", "1000");
        Answer answer = ask(() -> home.customer().call("add", order));
        if (answer != null) {
            assertThat(answer.text()).contains("\"error\"").doesNotContain("\"order\"");
        }
    }

    private void list(Home home, Home other) {
        Answer answer = ask(() -> home.panel().staff().get("/manage/api/v1/customers?size=500"));
        if (answer != null) {
            assertThat(answer.text())
                    .contains(home.customer().email())
                    .doesNotContain(other.customer().email());
        }
    }

    /** Null where the call met a killed connection. */
    private Answer ask(Callable<Answer> call) {
        try {
            Answer answer = call.call();
            if (answer.status() < 500) {
                good.incrementAndGet();
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                return answer;
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        failures.incrementAndGet();
        return null;
    }

    private boolean isWell(Home home) {
        for (int call = 0; call < 10; call++) {
            if (home.customer().call("balance", Map.of()).status() != 200) {
                return false;
            }
        }
        return true;
    }

    private static void kill(IzyBoostServer server) throws SQLException {
        ask(
                server,
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name in ('izyboost', 'izyboost-platform', 'izyboost-batch')");
    }

    private static long backends(IzyBoostServer server) throws SQLException {
        return ask(server, "select count(*) from pg_stat_activity where application_name = 'izyboost'");
    }

    private static long ask(IzyBoostServer server, String query) throws SQLException {
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

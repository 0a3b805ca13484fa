package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten tries in fifteen minutes for an account and an address, also for accounts that do not exist. */
class LogInLimitIT {
    private static final int TRIES = 10;
    private static final int TRIES_PER_SIDE = 100;
    private static final String TOO_MANY = "Too many tries";
    private static final String WRONG = "do not match";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private TestPanel panel;

    @BeforeEach
    void aPanel() {
        panel = server.aPanel();
    }

    @Test
    void refusesTheEleventhTryEvenWithTheRightPassword() {
        TestCustomer customer = panel.aCustomer("0");
        for (int i = 0; i < TRIES; i++) {
            assertThat(tried(customer.email(), "wrong password " + i)).contains(WRONG);
        }

        HttpResponse<String> refused = session().logIn(customer.email(), customer.password());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(refused.body()).contains(TOO_MANY);
    }

    @Test
    void forgivesAfterTheRightPassword() {
        TestCustomer customer = panel.aCustomer("0");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < TRIES - 1; i++) {
                tried(customer.email(), "wrong password " + i);
            }
            assertThat(session().logIn(customer.email(), customer.password()).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void saysTheSameOfAccountsThatDoNotExist() {
        for (int i = 0; i < TRIES; i++) {
            assertThat(tried("nobody@shop.example", "wrong password " + i)).contains(WRONG);
        }

        assertThat(tried("NOBODY@shop.example ", "wrong password")).contains(TOO_MANY);
    }

    @Test
    void refusesAnAddressThatTriesManyAccounts() {
        TestCustomer customer = panel.aCustomer("0");
        failed("'somebody' || n || '@shop.example'", "'127.0.0.1'", TRIES_PER_SIDE);

        assertThat(session().logIn(customer.email(), customer.password()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void refusesAnAccountThatManyAddressesTry() {
        TestCustomer customer = panel.aCustomer("0");
        failed("'" + customer.email() + "'", "'198.51.100.' || n", TRIES_PER_SIDE - 1);
        assertThat(session().logIn(customer.email(), customer.password()).statusCode())
                .isEqualTo(302);

        failed("'" + customer.email() + "'", "'203.0.113.' || n", 1);
        assertThat(session().logIn(customer.email(), customer.password()).statusCode())
                .isEqualTo(429);
    }

    /** As tries from elsewhere leave them. */
    private void failed(String email, String address, int tries) {
        server.update(
                panel.slug(),
                "insert into log_in_failures (email_key, address, at) select " + email + ", " + address
                        + ", now() from generate_series(1, " + tries + ") n");
    }

    /** Pairs, so that what else runs here slows both; without a hash an answer comes in a fraction of the time. */
    @Test
    void takesAsLongForAccountsThatDoNotExist() {
        TestCustomer customer = panel.aCustomer("0");
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            known.add(nanos(customer.email()));
            unknown.add(nanos("nobody@shop.example"));
        }

        double ratio = (double) median(unknown) / median(known);

        assertThat(ratio).as("%s, %s", unknown, known).isBetween(.5, 2.);
    }

    @Test
    void countsTriesThatComeAtOnce() throws Exception {
        TestCustomer customer = panel.aCustomer("0");
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(threads.submit(() -> tried(customer.email(), "wrong password")));
        }

        int looked = 0;
        for (Future<String> answer : answers) {
            looked += answer.get().contains(WRONG) ? 1 : 0;
        }
        threads.shutdown();

        assertThat(looked).isEqualTo(TRIES);
        assertThat(failures()).isEqualTo(TRIES);
    }

    /** Of the log-in itself: the page with its form is fetched before. */
    private long nanos(String email) {
        PageSession session = session();
        Map<String, String> form = session.form("/log-in");
        form.putAll(Map.of("form:email", email, "form:password", "wrong password"));
        long start = System.nanoTime();
        assertThat(session.post("/log-in", form, Map.of()).body()).contains(WRONG);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private long failures() throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection()) {
            String schema;
            try (PreparedStatement find =
                    connection.prepareStatement("select schema_name from platform.panels where slug = ?")) {
                find.setString(1, panel.slug());
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    schema = row.getString(1);
                }
            }
            try (PreparedStatement count =
                            connection.prepareStatement("select count(*) from " + schema + ".log_in_failures");
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String tried(String email, String password) {
        return session().logIn(email, password).body();
    }

    private PageSession session() {
        return new PageSession(server.httpPort(), panel.host());
    }
}

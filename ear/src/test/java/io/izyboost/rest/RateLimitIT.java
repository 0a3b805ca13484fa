package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Too many calls: 429 in the form of the API that was called, and the others call on. */
class RateLimitIT {
    private static final int BURST = 500;
    private static final int MOST_CALLS = 30_000;
    private static final int CALLERS = 6;

    private final IzyBoostServer server = IzyBoostServer.shared();
    private final TestPanel panel = server.aPanel();
    private final PlainHttp http = new PlainHttp(server.httpPort(), panel.host());

    /** An action that does not exist costs the least, so that more than 100 calls a second come about. */
    @Test
    void limitsAKeyOnApiV2() throws Exception {
        TestCustomer eager = panel.aCustomer("0");
        TestCustomer modest = panel.aCustomer("0");
        AtomicInteger calls = new AtomicInteger();

        HttpResponse<String> refused = firstRefused(() -> {
            calls.incrementAndGet();
            return http.postForm("/api/v2", "action=nothing&key=" + eager.apiKey());
        });

        assertThat(calls.get()).isGreaterThan(BURST);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Rate limit exceeded\"}");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(modest.balance()).isEqualByComparingTo("0");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> http.postForm("/api/v2", "action=balance&key=" + eager.apiKey())
                                .statusCode()
                        == 200);
    }

    @Test
    void limitsAKeyOnTheStaffsApi() throws Exception {
        HttpResponse<String> refused =
                firstRefused(() -> http.get("/manage/api/v1/nothing", "Authorization", "Bearer " + panel.ownerKey()));

        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("\"code\":\"RATE_LIMITED\"", "\"status\":429");
    }

    @Test
    void refusesAFloodOfBadKeysAndKeepsItOutOfTheLog() throws Exception {
        int calls = 1500;

        long refused = all(calls, nth -> () -> http.postForm("/api/v2", "action=balance&key=" + badKey(nth))).stream()
                .filter(answer -> answer.statusCode() == 429)
                .count();

        assertThat(refused).isGreaterThan(calls / 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> logged() > 0);
        assertThat(logged()).isLessThan(calls / 5);
    }

    private static String badKey(int nth) {
        return "izy_%036d".formatted(nth);
    }

    private HttpResponse<String> firstRefused(Callable<HttpResponse<String>> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        AtomicInteger left = new AtomicInteger(MOST_CALLS);
        try {
            Callable<Optional<HttpResponse<String>>> untilRefused = () -> {
                while (left.decrementAndGet() > 0) {
                    HttpResponse<String> answer = call.call();
                    if (answer.statusCode() == 429) {
                        left.set(0);
                        return Optional.of(answer);
                    }
                }
                return Optional.empty();
            };
            for (Future<Optional<HttpResponse<String>>> end :
                    callers.invokeAll(java.util.Collections.nCopies(CALLERS, untilRefused))) {
                if (end.get().isPresent()) {
                    return end.get().get();
                }
            }
        } finally {
            callers.shutdown();
        }
        throw new AssertionError("No limit after " + MOST_CALLS + " calls");
    }

    private java.util.List<HttpResponse<String>> all(
            int calls, java.util.function.IntFunction<Callable<HttpResponse<String>>> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        java.util.List<HttpResponse<String>> answers = new java.util.ArrayList<>();
        try {
            for (Future<HttpResponse<String>> answer :
                    callers.invokeAll(IntStream.range(0, calls).mapToObj(call).toList())) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdown();
        }
        return answers;
    }

    private long logged() throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                PreparedStatement find =
                        connection.prepareStatement("select schema_name from platform.panels where slug = ?")) {
            find.setString(1, panel.slug());
            try (ResultSet schema = find.executeQuery()) {
                schema.next();
                try (ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from " + schema.getString(1) + ".api_logs")) {
                    count.next();
                    return count.getLong(1);
                }
            }
        }
    }
}

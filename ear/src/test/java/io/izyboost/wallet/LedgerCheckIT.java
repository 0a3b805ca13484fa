package io.izyboost.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestPanel;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A check that waits for a lock stands for one that takes long. */
class LedgerCheckIT {
    private final IzyBoostServer server = IzyBoostServer.shared();
    private final TestPanel panel = server.aPanel();
    private final PlainHttp http = new PlainHttp(server.httpPort(), panel.host());

    @Test
    void oneOfAPanelRunsAtATimeAndTheOthersAreToldToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> one;
        CompletableFuture<HttpResponse<String>> other;
        try (Connection owner = server.ownerDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            String schema =
                    text(statement, "select schema_name from platform.panels where slug = '" + panel.slug() + "'");
            owner.setAutoCommit(false);
            statement.execute("lock table " + schema + ".entries in access exclusive mode");
            one = CompletableFuture.supplyAsync(this::check);
            other = CompletableFuture.supplyAsync(this::check);

            HttpResponse<String> refused = either(one, other);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            owner.rollback();
        }

        assertThat(List.of(
                        one.get(30, TimeUnit.SECONDS).statusCode(),
                        other.get(30, TimeUnit.SECONDS).statusCode()))
                .containsExactlyInAnyOrder(200, 429);
        assertThat(check().body()).contains("\"violations\":0");
    }

    /** The one that was let in waits, so the first answer is the other's. */
    private static HttpResponse<String> either(
            CompletableFuture<HttpResponse<String>> one, CompletableFuture<HttpResponse<String>> other)
            throws Exception {
        return one.applyToEither(other, answer -> answer).get(30, TimeUnit.SECONDS);
    }

    private HttpResponse<String> check() {
        return http.get("/manage/api/v1/ledger/check", "Authorization", "Bearer " + panel.ownerKey());
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

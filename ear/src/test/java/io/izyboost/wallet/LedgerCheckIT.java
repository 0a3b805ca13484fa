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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A check that waits for a lock stands for one that takes long. */
class LedgerCheckIT {
    private static final String WAITING =
            "select exists (select 1 from pg_locks where not granted and relation = '%s.entries'::regclass)";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private final TestPanel panel = server.aPanel();
    private final PlainHttp http = new PlainHttp(server.httpPort(), panel.host());

    @Test
    void oneOfAPanelRunsAtATimeAndTheOthersAreToldToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> first;
        try (Connection owner = server.ownerDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            String schema =
                    text(statement, "select schema_name from platform.panels where slug = '" + panel.slug() + "'");
            owner.setAutoCommit(false);
            statement.execute("lock table " + schema + ".entries in access exclusive mode");
            first = CompletableFuture.supplyAsync(this::check);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> text(statement, WAITING.formatted(schema))
                    .equals("t"));

            HttpResponse<String> second = check();

            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(second.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            owner.rollback();
        }

        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(check().body()).contains("\"violations\":0");
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

package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PruneLogsIT {
    private static final String PROVIDERS = "/manage/api/v1/providers/";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void takesOldRowsAwayAndKeepsTheRest() throws SQLException {
        TestPanel panel = server.aPanel();
        long id = panel.aProvider();
        panel.staff()
                .post(PROVIDERS + id + "/test", JsonObject.EMPTY_JSON_OBJECT)
                .expect(200);
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String schema = text(sql, "select schema_name from platform.panels where slug = '" + panel.slug() + "'");
            String work = " platform.work where kind = 'provider.prune' and panel_id = "
                    + "(select id from platform.panels where slug = '" + panel.slug() + "')";
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> isThere(sql, "select 1 from" + work));
            sql.executeUpdate(oldCall(schema, id));
            sql.executeUpdate("update platform.work set due_at = now() where id = (select id from" + work + ")");

            String old = "select 1 from " + schema + ".provider_logs where at < now() - interval '31 days'";
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !isThere(sql, old));
            assertThat(isThere(sql, "select 1 from " + schema + ".provider_logs"))
                    .isTrue();
            assertThat(isThere(sql, "select 1 from" + work)).as("due again").isTrue();
        }
    }

    private static String oldCall(String schema, long provider) {
        return "insert into " + schema + ".provider_logs (provider_id, at, action, request, outcome, millis) values ("
                + provider + ", now() - interval '40 days', 'balance', '', 'OK', 1)";
    }

    private static boolean isThere(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next();
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

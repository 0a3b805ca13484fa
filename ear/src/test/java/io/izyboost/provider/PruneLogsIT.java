package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PruneLogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROVIDERS = "/manage/api/v1/providers/";
    private static final String SERVICES = "/manage/api/v1/services";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void takesOldRowsAwayAndKeepsTheRest() throws SQLException {
        TestPanel panel = server.aPanel();
        long id = panel.aProvider();
        panel.staff()
                .post(PROVIDERS + id + "/test", JsonObject.EMPTY_JSON_OBJECT)
                .expect(200);

        takesAwayOnly(panel, "provider_logs", schema -> oldCall(schema, id));
    }

    @Test
    void takesOldChangesOfServicesAwayAndKeepsTheRest() throws SQLException {
        TestPanel panel = server.aPanel();
        JsonObject service = Json.createObjectBuilder()
                .add("name", "By hand")
                .add("type", "Default")
                .add("category", "By hand")
                .add("rate", "2")
                .add("min", 1)
                .add("max", 10)
                .build();
        long id = panel.staff().post(SERVICES, service).expect(201).number("id");
        JsonObject dearer = Json.createObjectBuilder().add("rate", "3").build();
        panel.staff().patch(SERVICES + "/" + id, dearer).expect(200);

        takesAwayOnly(panel, "service_changes", schema -> oldChange(schema, id));
    }

    /** Its work waits for the one row that it has, and is over when only a key is left that never grows old. */
    @Test
    void leavesAnIdlePanelAloneUntilItsOldestRowIsDue() throws SQLException {
        TestPanel panel = server.aPanel();
        server.update(panel.slug(), "alter table service_changes drop constraint service_changes_service_id_fkey");
        server.update(panel.slug(), "alter table idempotency_keys drop constraint idempotency_keys_order_id_fkey");
        server.update(
                panel.slug(),
                "insert into idempotency_keys (user_id, name, body_hash, order_id, created_at)"
                        + " select id, 'child/1', '', 1, '9999-01-01' from users");
        server.update(
                panel.slug(),
                "insert into service_changes (service_id, at, field, cause)"
                        + " values (1, now() - interval '10 days', 'rate', 'edit')");
        String mine = " from platform.work w join platform.panels p on p.id = w.panel_id"
                + " where w.kind = 'provider.prune' and p.slug = '" + panel.slug() + "'";
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String schema = text(sql, "select schema_name from platform.panels where slug = '" + panel.slug() + "'");
            Awaitility.await("first call to the parent")
                    .atMost(PATIENCE)
                    .until(() -> isThere(sql, "select 1 from " + schema + ".provider_logs"));
            server.update(panel.slug(), "delete from provider_logs");

            prune(panel);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> isThere(
                            sql,
                            "select 1" + mine + " and w.due_at between now() + interval '354 days'"
                                    + " and now() + interval '356 days'"));

            server.update(panel.slug(), "delete from service_changes");
            prune(panel);
            Awaitility.await().atMost(PATIENCE).until(() -> !isThere(sql, "select 1" + mine));
            assertThat(isThere(
                            sql,
                            "select 1 from platform.jobs j join platform.panels p on p.id = j.panel_id"
                                    + " where j.name = 'prune-logs' and p.slug = '" + panel.slug() + "'"))
                    .isFalse();
        }
    }

    private void prune(TestPanel panel) {
        server.update(
                panel.slug(),
                "insert into platform.work (panel_id, kind, ref, due_at, created_at)"
                        + " select id, 'provider.prune', '', now(), now() from platform.panels where slug = '"
                        + panel.slug()
                        + "' on conflict (panel_id, kind, ref) do update set due_at = now(), claim = null");
    }

    /** The work is there, as the rows' writer left it; done now, it takes the old row and leaves the young one. */
    private void takesAwayOnly(TestPanel panel, String table, UnaryOperator<String> insertOld) throws SQLException {
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String schema = text(sql, "select schema_name from platform.panels where slug = '" + panel.slug() + "'");
            String work = "select 1 from platform.work w join platform.panels p on p.id = w.panel_id"
                    + " where w.kind = 'provider.prune' and p.slug = '" + panel.slug() + "'";
            Awaitility.await().atMost(PATIENCE).until(() -> isThere(sql, work));
            sql.executeUpdate(insertOld.apply(schema));
            assertThat(panel.makeDue("provider.prune")).isEqualTo(1);

            String rows = "select 1 from " + schema + "." + table;
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !isThere(sql, rows + " where at < now() - interval '31 days'"));
            assertThat(isThere(sql, rows)).isTrue();
            assertThat(isThere(sql, work)).as("due again").isTrue();
        }
    }

    private static String oldChange(String schema, long service) {
        return "insert into " + schema + ".service_changes (service_id, at, field, cause) values (" + service
                + ", now() - interval '366 days', 'rate', 'edit')";
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

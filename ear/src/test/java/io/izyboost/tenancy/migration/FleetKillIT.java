package io.izyboost.tenancy.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.KillsServers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server is killed in the middle of migrating forty panels and of making one, and started again. Somebody else's lock
 * holds both workers and the birth where the kill shall find them.
 */
@KillsServers
class FleetKillIT {
    private static final int PANELS = 40;
    /** The first goes ahead alone; of the portions of eight after it, one in the third and one in the fourth. */
    private static final int FIRST_HELD = 18;

    private static final int SECOND_HELD = 28;
    private static final String UNBORN = "unborn";
    private static final Map<String, String> SETTINGS = Map.of(
            "IZYBOOST_FLEET_WORKERS", "2",
            "IZYBOOST_FLEET_LEASE_SECONDS", "5",
            "IZYBOOST_FLEET_LOCK_SECONDS", "120",
            "IZYBOOST_READY_SCHEMAS", "1");
    private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;

    private static IzyBoostServer server;
    private static OldPanels panels;
    private static String unbornSchema;
    private static long migrated;

    @BeforeAll
    static void killInTheMiddle() throws Exception {
        server = IzyBoostServer.start("fleet-kill", SETTINGS);
        server.hub().post("/admin/api/v1/fleet/pause", NOTHING).expect(200);
        panels = OldPanels.make(server, PANELS);
        soon().until(() -> number("select count(*) from platform.panel_schemas where panel_id is null") == 1);
        unbornSchema = text("select name from platform.panel_schemas where panel_id is null");
        try (Connection obstacle = server.ownerDatabase().getConnection();
                Statement sql = obstacle.createStatement()) {
            obstacle.setAutoCommit(false);
            sql.execute("lock table %s.users, %s.users, %s.users in share mode"
                    .formatted(panels.schema(FIRST_HELD), panels.schema(SECOND_HELD), unbornSchema));
            CompletableFuture<Void> birth =
                    CompletableFuture.runAsync(() -> server.hub().post("/admin/api/v1/sites", site(UNBORN)));
            server.hub().post("/admin/api/v1/fleet/resume", NOTHING).expect(200);
            soon().until(() -> waitingFor(sql) >= 3);

            assertThatOldAndNewServeSideBySide();
            server.kill();
            soon().until(birth::isCompletedExceptionally);
        }
    }

    private static long waitingFor(Statement session) throws SQLException {
        try (ResultSet row = session.executeQuery("select count(distinct pid) from pg_locks"
                + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            row.next();
            return row.getLong(1);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertThatOldAndNewServeSideBySide() throws SQLException {
        migrated = panels.count("s.state = 'CURRENT' and s.version >= 4");
        assertThat(migrated).as("two portions at least").isBetween(16L, PANELS - 10L);
        assertThat(panels.count("s.state = 'MIGRATING'")).isBetween(2L, 16L);
        assertThat(panels.count("s.state = 'CURRENT' and s.version = 3")).isEqualTo(7);
        assertThat(status(0)).as("migrated").isEqualTo(200);
        assertThat(status(FIRST_HELD)).as("being migrated").isEqualTo(503);
        assertThat(status(PANELS - 1)).as("waits").isEqualTo(503);
        assertThat(server.client(server.hubHost(), null).get("/").status()).isEqualTo(200);
    }

    @Test
    void nextStartFinishesTheFleetAndTakesTheHalfMadePanelAway() throws Exception {
        assertThat(panels.count("s.version = 3"))
                .as("nothing of the kill was committed")
                .isEqualTo(PANELS - migrated);
        assertThat(number("select count(*) from platform.panels where state = 'pending'"))
                .isEqualTo(1);
        String twoMinutesPass = "update platform.panels set created_at = created_at - interval '3 minutes'"
                + " where state = 'pending' returning id";
        assertThat(number(twoMinutesPass)).isPositive();

        server.restart();

        soon().until(() -> panels.count("s.state = 'CURRENT' and s.version >= 4") == PANELS);
        assertThat(panels.invalid()).isEmpty();
        soon().until(() -> status(FIRST_HELD) == 200 && status(PANELS - 1) == 200);
        JsonObject fleet =
                server.hub().get("/admin/api/v1/fleet").expect(200).body().asJsonObject();
        assertThat(fleet.getJsonArray("broken")).isEmpty();
        assertThat(fleet.getJsonArray("versions")).hasSize(1);

        soon().until(() -> number("select count(*) from platform.panels where slug = '" + UNBORN + "'") == 0);
        assertThat(number("select count(*) from pg_namespace where nspname = '" + unbornSchema + "'"))
                .isZero();
        assertThat(number("select count(*) from platform.panel_schemas where name = '" + unbornSchema + "'"))
                .isZero();
        server.hub().post("/admin/api/v1/sites", site(UNBORN)).expect(201);
    }

    private static int status(int nth) {
        return server.client(OldPanels.slug(nth) + ".localhost", null).get("/").status();
    }

    private static JsonObject site(String slug) {
        return Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", slug)
                .add("currency", "USD")
                .add("ownerEmail", "owner@" + slug + ".example")
                .add("ownerPassword", "correct horse battery staple")
                .build();
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}

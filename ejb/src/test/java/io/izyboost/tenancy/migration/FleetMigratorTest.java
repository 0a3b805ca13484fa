package io.izyboost.tenancy.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.pool.DistinctPanels;
import io.izyboost.tenancy.FleetView;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A fleet of six panels and a ready schema of this release, then the next release comes. */
class FleetMigratorTest {
    private static final String NEXT = "db/panel-next";
    private static final int PANELS = 6;
    private static final Duration WAIT = Duration.ofMillis(500);

    private static TestDatabase database;
    private static PanelScripts now;
    private static PanelScripts next;
    private static ExecutorService executor;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.start();
        now = database.scripts();
        next = database.scripts(NEXT);
        executor = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void stop() throws Exception {
        executor.shutdownNow();
        database.close();
    }

    @BeforeEach
    void buildFleet() throws Exception {
        SchemaBuilder builder = new SchemaBuilder(now, TestDatabase.ROLE);
        for (int nth = 0; nth <= PANELS; nth++) {
            long number = nth;
            Transactions.run(database.owner, connection -> {
                long id = ReadyPool.nextId(connection);
                if (number < PANELS) {
                    register(connection, id, "panel-" + number);
                }
                builder.build(connection, id, number < PANELS ? id : null);
                return id;
            });
        }
    }

    @AfterEach
    void clear() throws Exception {
        database.clear();
    }

    @Test
    void bringsEverybodyForwardAndFlywayAgrees() throws Exception {
        assertThat(migrator().round(executor)).isEqualTo(PANELS + 1);

        assertEverybodyIsCurrent();
        assertThat(migrator().round(executor)).isZero();
    }

    @Test
    void brokenPanelIsShownAndHarmsNobody() throws Exception {
        String broken = schemaOf("panel-4");
        database.sql(database.owner, "alter table " + broken + ".users add column nickname text");

        assertThat(migrator().round(executor)).isEqualTo(PANELS);

        FleetView view = view();
        assertThat(view.broken()).singleElement().satisfies(panel -> {
            assertThat(panel.slug()).isEqualTo("panel-4");
            assertThat(panel.version()).isEqualTo(now.latest());
            assertThat(panel.attempts()).isEqualTo(1);
            assertThat(panel.error()).contains("nickname");
        });
        assertThat(view.versions())
                .containsExactlyInAnyOrder(
                        new FleetView.Group(next.latest(), "CURRENT", PANELS - 1),
                        new FleetView.Group(now.latest(), "BROKEN", 1));
        assertThat(database.validate(broken).validationSuccessful)
                .as("left as it was, at the old version")
                .isTrue();
    }

    @Test
    void mendedPanelComesForwardByRetry() throws Exception {
        String broken = schemaOf("panel-4");
        database.sql(database.owner, "alter table " + broken + ".users add column nickname text");
        migrator().round(executor);
        database.sql(database.owner, "alter table " + broken + ".users drop column nickname");

        assertThat(migrator().round(executor)).as("not without being asked").isZero();
        Transactions.run(database.runtime, connection -> FleetLedger.forgive(connection, idOf("panel-4")));
        assertThat(migrator().round(executor)).isEqualTo(1);

        assertEverybodyIsCurrent();
    }

    @Test
    void brokenCanaryStopsTheFleetUntilItIsResumed() throws Exception {
        database.sql(database.owner, "alter table " + schemaOf("panel-1") + ".users add column nickname text");
        FleetMigrator migrator = migrator("panel-1");

        assertThat(migrator.round(executor)).isZero();
        assertThat(view().pausedBecause()).isEqualTo("canary");
        assertThat(migrator.round(executor)).isZero();

        Transactions.run(database.runtime, connection -> {
            new FleetPause(next).end(connection);
            return true;
        });
        assertThat(migrator.round(executor)).isEqualTo(PANELS);
    }

    @Test
    void mendedCanaryTakesTheFleetAlongByRetry() throws Exception {
        String canary = schemaOf("panel-1");
        database.sql(database.owner, "alter table " + canary + ".users add column nickname text");
        migrator("panel-1").round(executor);
        database.sql(database.owner, "alter table " + canary + ".users drop column nickname");

        Transactions.run(database.runtime, connection -> FleetLedger.forgive(connection, idOf("panel-2")));
        assertThat(migrator("panel-1").round(executor)).as("not the canary").isZero();
        Transactions.run(database.runtime, connection -> FleetLedger.forgive(connection, idOf("panel-1")));
        assertThat(migrator("panel-1").round(executor)).isEqualTo(PANELS + 1);

        assertEverybodyIsCurrent();
    }

    /** The hub is what the operator mends the others with. */
    @Test
    void mainPanelDoesNotGoFirstUnlessItIsAloneOrNamed() throws Exception {
        database.sql(database.owner, "update platform.panels set slug = 'main' where slug = 'panel-0'");
        assertThat(canary("")).isEqualTo(idOf("panel-1"));
        assertThat(canary("main")).isEqualTo(idOf("main"));

        database.sql(database.owner, "alter table " + schemaOf("panel-1") + ".users add column nickname text");
        assertThat(migrator().round(executor)).isZero();
        assertThat(view().pausedBecause()).isEqualTo("canary");
        assertThat(ledgerOf(schemaOf("main"))).isEqualTo("CURRENT " + now.latest());

        database.sql(database.owner, "update platform.panels set state = 'cancelled' where slug <> 'main'");
        assertThat(canary("")).isEqualTo(idOf("main"));
    }

    @Test
    void operatorsPauseOutlastsARetry() throws Exception {
        Transactions.run(database.runtime, connection -> {
            new FleetPause(next).byOperator(connection);
            return true;
        });
        Transactions.run(database.runtime, connection -> FleetLedger.forgive(connection, 0));
        assertThat(view().pausedBecause()).isEqualTo("operator");
    }

    @Test
    void everybodyWaitsForACanaryThatAnotherNodeHas() throws Exception {
        FleetLedger theirs = new FleetLedger(next);
        long canary = idOf("panel-1");
        List<LedgerRow> claimed =
                Transactions.run(database.owner, c -> theirs.claimCanary(c, Duration.ofMinutes(1), canary));
        assertThat(claimed).hasSize(1);

        assertThat(migrator("panel-1").round(executor)).isZero();

        database.sql(database.owner, "update platform.panel_schemas set lease_until = now() where id = " + canary);
        assertThat(migrator("panel-1").round(executor)).as("they died").isEqualTo(PANELS + 1);
    }

    @Test
    void nobodyGoesFirstInsteadOfACanaryThatIsNot() throws Exception {
        assertThat(migrator("panel-typo").round(executor)).isZero();
        assertThat(view().versions()).containsExactly(new FleetView.Group(now.latest(), "BEHIND", PANELS));
    }

    @Test
    void misspeltCanaryStopsTheStart() throws Exception {
        RequiredSettings.requireCanary(database.owner, "panel-typo"); // first start: there is no main panel yet
        Transactions.run(database.owner, connection -> {
            long id = ReadyPool.nextId(connection);
            register(connection, id, "main");
            return id;
        });

        RequiredSettings.requireCanary(database.owner, "");
        RequiredSettings.requireCanary(database.owner, "panel-1");
        assertThatThrownBy(() -> RequiredSettings.requireCanary(database.owner, "panel-typo"))
                .hasMessageContaining("IZYBOOST_FLEET_CANARY")
                .hasMessageContaining("panel-typo");
    }

    @Test
    void panelThatIsBeingReadIsTriedAgainBeforeItIsBroken() throws Exception {
        String read = schemaOf("panel-4");
        try (Connection reader = database.owner.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("select * from " + read + ".users");

            assertThat(migrator().round(executor)).isEqualTo(PANELS);
            assertThat(ledgerOf(read)).isEqualTo("CURRENT " + now.latest());
            assertThat(database.ask("select last_error from platform.panel_schemas where name = '" + read + "'"))
                    .contains("lock timeout");
            assertThat(migrator().round(executor))
                    .as("not before its pause is over")
                    .isZero();

            claimable(read, 9);
            assertThat(migrator().round(executor)).isZero();
            assertThat(ledgerOf(read)).as("tried often enough").isEqualTo("BROKEN " + now.latest());
        }
        Transactions.run(database.runtime, connection -> FleetLedger.forgive(connection, 0));
        assertThat(migrator().round(executor)).isEqualTo(1);
        assertEverybodyIsCurrent();
    }

    @Test
    void schemaThatOtherTextsMadeIsNotMigrated() throws Exception {
        String other = schemaOf("panel-3");
        database.sql(database.owner, "update platform.panel_schemas set checksum = 1 where name = '" + other + "'");

        assertThat(migrator().round(executor)).isEqualTo(PANELS);

        assertThat(ledgerOf(other)).isEqualTo("BROKEN " + now.latest());
        assertThat(view().broken()).singleElement().satisfies(panel -> assertThat(panel.error())
                .contains("other texts"));
    }

    @Test
    void connectionRemembersWhomItMigrated() throws Exception {
        String schema = schemaOf("panel-2");
        int visited = Transactions.run(database.owner, connection -> {
            new SchemaBuilder(next, TestDatabase.ROLE).migrate(connection, idOf("panel-2"), schema, now.latest());
            return DistinctPanels.count(connection.unwrap(PGConnection.class));
        });
        assertThat(visited).isEqualTo(1);
    }

    @Test
    void pauseOfFailedCanaryEndsWithTheNextRelease() throws Exception {
        Transactions.run(database.runtime, connection -> {
            new FleetPause(now).byCanary(connection);
            return true;
        });
        assertThat(migrator().round(executor)).isEqualTo(PANELS + 1);
    }

    @Test
    void pausedFleetStandsStill() throws Exception {
        Transactions.run(database.runtime, connection -> {
            new FleetPause(next).byOperator(connection);
            return true;
        });
        assertThat(migrator().round(executor)).isZero();
        assertThat(view().versions()).containsExactly(new FleetView.Group(now.latest(), "BEHIND", PANELS));
    }

    @Test
    void killedMigratorIsTakenOverWhereItStopped() throws Exception {
        Duration lease = Duration.ofMillis(500);
        DataSource dies = FailingSource.of(database.owner, new AtomicInteger(40), true);
        FleetMigrator killed = new FleetMigrator(dies, next, TestDatabase.ROLE, new FleetPolicy(1, 3, lease, WAIT, ""));

        assertThatThrownBy(() -> killed.round(executor)).isInstanceOf(SQLException.class);

        assertThat(database.count("select count(*) from platform.panel_schemas where version = " + next.latest()))
                .as("how far it came")
                .isBetween(1L, (long) PANELS);
        assertThat(database.count("select count(*) from platform.panel_schemas where state = 'MIGRATING'"))
                .isPositive();
        Awaitility.await().until(() -> {
            migrator().round(executor);
            return database.count("select count(*) from platform.panel_schemas where version < " + next.latest()) == 0;
        });
        assertEverybodyIsCurrent();
    }

    @Test
    void twoMigratorsAtOnceMigrateEachSchemaOnce() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(5);
        try {
            Future<Integer> theirs = others.submit(() -> migrator().round(others));
            int ours = migrator().round(executor);
            assertThat(ours + theirs.get()).isEqualTo(PANELS + 1);
        } finally {
            others.shutdown();
        }
        assertEverybodyIsCurrent();
    }

    @Test
    void twoVersionsServeAtOnceWhileTheFleetIsOnItsWay() throws Exception {
        Transactions.run(database.owner, connection -> {
            LedgerRow first = new FleetLedger(next)
                    .claim(connection, Duration.ofMinutes(1), 1)
                    .get(0);
            new SchemaBuilder(next, TestDatabase.ROLE).migrate(connection, first.id(), first.name(), first.version());
            return true;
        });
        assertThat(view().versions())
                .containsExactly(
                        new FleetView.Group(next.latest(), "CURRENT", 1),
                        new FleetView.Group(now.latest(), "BEHIND", PANELS - 1));
        for (String slug : new String[] {"panel-0", "panel-5"}) {
            database.sql(
                    database.runtime,
                    "insert into " + schemaOf(slug)
                            + ".users (email, email_key, name, password_hash, role, created_at)"
                            + " values ('a@b', 'a@b', 'a', 'h', 'user', now())");
        }
    }

    @Test
    void schemaBuiltFromOtherTextsDoesNotPassForCurrent() throws Exception {
        migrator().round(executor);
        database.sql(
                database.owner,
                "update platform.panel_schemas set checksum = 1 where name = '" + schemaOf("panel-3") + "'");
        assertThat(migrator().round(executor)).isZero();
        assertThat(view().broken()).singleElement().satisfies(panel -> assertThat(panel.slug())
                .isEqualTo("panel-3"));
    }

    private static long canary(String slug) throws SQLException {
        return Transactions.run(database.runtime, connection -> FleetLedger.canary(connection, slug));
    }

    private FleetMigrator migrator() {
        return migrator("");
    }

    private FleetMigrator migrator(String canary) {
        return new FleetMigrator(
                database.owner, next, TestDatabase.ROLE, new FleetPolicy(4, 3, Duration.ofSeconds(60), WAIT, canary));
    }

    private FleetView view() throws SQLException {
        return Transactions.run(database.runtime, new FleetReport(next)::read);
    }

    private void assertEverybodyIsCurrent() throws SQLException {
        assertThat(database.count("select count(*) from platform.panel_schemas where state = 'CURRENT' and version = "
                        + next.latest() + " and checksum = " + next.checksum()))
                .isEqualTo(PANELS + 1);
        for (int nth = 0; nth < PANELS; nth++) {
            assertThat(database.validate(schemaOf("panel-" + nth), NEXT).validationSuccessful)
                    .isTrue();
        }
    }

    private static void register(Connection connection, long id, String slug) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute(
                    "insert into platform.panels (id, slug, name, schema_name, currency, state, owner_email, created_at)"
                            + " values (" + id + ", '" + slug + "', 'x', 'p_" + id
                            + "', 'USD', 'active', 'o@x', now())");
        }
    }

    private static String ledgerOf(String schema) throws SQLException {
        return database.ask("select state || ' ' || version from platform.panel_schemas where name = '" + schema + "'");
    }

    private static void claimable(String schema, int attempts) throws SQLException {
        database.sql(
                database.owner,
                "update platform.panel_schemas set lease_until = null, attempts = " + attempts + " where name = '"
                        + schema + "'");
    }

    private static String schemaOf(String slug) throws SQLException {
        return database.ask("select schema_name from platform.panels where slug = '" + slug + "'");
    }

    private static long idOf(String slug) throws SQLException {
        return database.count("select id from platform.panels where slug = '" + slug + "'");
    }
}

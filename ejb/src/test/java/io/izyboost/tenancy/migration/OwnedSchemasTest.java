package io.izyboost.tenancy.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.Panel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnedSchemasTest {
    private static TestDatabase database;
    private static PanelScripts scripts;
    private static SchemaBuilder builder;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.start();
        scripts = database.scripts();
        builder = new SchemaBuilder(scripts, TestDatabase.ROLE);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @AfterEach
    void clear() throws Exception {
        database.clear();
    }

    @Test
    void buildsSchemaThatFlywayValidates() throws Exception {
        long id = create("aurora");

        assertThat(database.validate("p_" + id).validationSuccessful).isTrue();
        assertThat(database.ask("select state from platform.panels where id = " + id))
                .isEqualTo("active");
        assertThat(database.ask(
                        "select version || ' ' || checksum || ' ' || state from platform.panel_schemas where id = "
                                + id))
                .isEqualTo(scripts.latest() + " " + scripts.checksum() + " CURRENT");
    }

    @Test
    void runtimeRoleWorksOnRowsButNeitherOnTablesNorOnBookedMoney() throws Exception {
        String schema = "p_" + create("aurora");
        database.sql(
                database.runtime,
                "insert into " + schema + ".settings (name, value, updated_at) values ('a', 'b', now())");
        database.sql(database.runtime, "update " + schema + ".settings set value = 'c'");
        database.sql(database.runtime, "select * from " + schema + ".entries");

        for (String forbidden : List.of(
                "update " + schema + ".entries set amount = 1",
                "delete from " + schema + ".journals",
                "truncate " + schema + ".entries",
                "truncate " + schema + ".users",
                "delete from " + schema + ".flyway_schema_history",
                "create table " + schema + ".mine (id int)",
                "drop schema " + schema + " cascade")) {
            assertThatThrownBy(() -> database.sql(database.runtime, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesSlugThatIsTaken() throws Exception {
        create("aurora");
        assertThatThrownBy(() -> create("aurora"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SLUG_TAKEN));
        assertThat(database.count("select count(*) from platform.panels")).isEqualTo(1);
    }

    @Test
    void leavesNothingWhereverItFails() throws Exception {
        for (boolean pooled : new boolean[] {false, true}) {
            failAtEachStatement(pooled, false);
        }
    }

    @Test
    void sweeperTakesAwayWhatKilledCreationLeft() throws Exception {
        for (boolean pooled : new boolean[] {false, true}) {
            failAtEachStatement(pooled, true);
        }
    }

    /** A database has room for 64 for each connection by default, of all transactions together. */
    @Test
    void sweeperTakesEachPanelAwayInATransactionOfItsOwnSoThatLocksDoNotRunOut() throws Exception {
        for (String slug : List.of("aurora", "borealis", "cassini")) {
            AtomicInteger untilKilled = new AtomicInteger(8);
            DataSource owner = FailingSource.of(database.owner, untilKilled, true);
            assertThatThrownBy(() -> schemas(database.runtime, owner).create(panel(slug), pending -> {
                        untilKilled.set(1);
                        throw new IllegalStateException("killed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(database.count("select count(*) from platform.panels where state = 'pending'"))
                .isEqualTo(3);

        List<Integer> locks = new ArrayList<>();
        schemas(database.runtime, LockCounter.of(database.owner, locks)).sweep(Duration.ZERO);

        assertNothingIsLeft(0);
        assertThat(locks).filteredOn(count -> count > 50).hasSize(3).allMatch(count -> count < 1_000);
    }

    @Test
    void sweeperLeavesActiveAndYoungPanelsAlone() throws Exception {
        create("aurora");
        schemas(database.runtime, database.owner).create(panel("borealis"), pending -> {
            assertThat(schemas(database.runtime, database.owner).sweep(Duration.ofMinutes(1)))
                    .isZero();
            return activate(database.runtime, pending);
        });
        assertThat(schemas(database.runtime, database.owner).sweep(Duration.ZERO))
                .isZero();
        assertThat(database.count("select count(*) from platform.panels where state = 'active'"))
                .isEqualTo(2);
    }

    @Test
    void creationThatWasSweptMeanwhileDoesNotComeBack() throws Exception {
        assertThatThrownBy(() -> schemas(database.runtime, database.owner).create(panel("aurora"), pending -> {
                    assertThat(schemas(database.runtime, database.owner).sweep(Duration.ZERO))
                            .isEqualTo(1);
                    return activate(database.runtime, pending);
                }))
                .isInstanceOf(RuntimeException.class);
        assertNothingIsLeft(0);
    }

    @Test
    void readySchemasAreTakenOnceEachByParallelCreations() throws Exception {
        assertThat(new ReadyPool(database.owner, builder).refill(5)).isEqualTo(5);
        assertThat(new ReadyPool(database.owner, builder).refill(5)).isZero();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> births = new ArrayList<>();
            for (int nth = 0; nth < 8; nth++) {
                String slug = "panel-" + nth;
                births.add(executor.submit(() -> create(slug)));
            }
            Set<Long> ids = new HashSet<>();
            for (Future<Long> birth : births) {
                ids.add(birth.get());
            }
            assertThat(ids).hasSize(8);
        } finally {
            executor.shutdown();
        }
        assertThat(database.count("select count(*) from platform.panel_schemas where panel_id is null"))
                .isZero();
        assertThat(database.count("select count(*) from platform.panel_schemas where panel_id = id"))
                .isEqualTo(8);
    }

    @Test
    void readySchemaOfOtherVersionIsNotTaken() throws Exception {
        new ReadyPool(database.owner, new SchemaBuilder(scripts.upTo(3), TestDatabase.ROLE)).refill(1);
        String schema = "p_" + create("aurora");
        assertThat(database.validate(schema).validationSuccessful).isTrue();
        assertThat(database.count("select count(*) from platform.panel_schemas where panel_id is null"))
                .isEqualTo(1);
    }

    /** @param killed whether nothing answers any more after the failure, so that nobody can clean up */
    private static void failAtEachStatement(boolean pooled, boolean killed) throws Exception {
        for (int at = 1; ; at++) {
            database.clear();
            int ready = pooled ? new ReadyPool(database.owner, builder).refill(1) : 0;
            AtomicInteger countdown = new AtomicInteger(at);
            DataSource runtime = FailingSource.of(database.runtime, countdown, killed);
            DataSource owner = FailingSource.of(database.owner, countdown, killed);
            try {
                schemas(runtime, owner).create(panel("aurora"), pending -> activate(runtime, pending));
                assertThat(at).isGreaterThan(pooled ? 4 : 8);
                return;
            } catch (RuntimeException expected) {
                schemas(database.runtime, database.owner).sweep(killed ? Duration.ZERO : Duration.ofHours(1));
                if (database.count("select count(*) from platform.panels where state = 'active'") == 0) {
                    assertNothingIsLeft(ready);
                }
            }
        }
    }

    private static void assertNothingIsLeft(int ready) throws SQLException {
        assertThat(database.count("select count(*) from platform.panels")).isZero();
        assertThat(database.count("select count(*) from platform.panel_schemas where panel_id is not null"))
                .isZero();
        assertThat(database.count("select count(*) from pg_namespace where nspname ~ '^p_[0-9]+$'"))
                .isLessThanOrEqualTo(ready);
    }

    private static long create(String slug) {
        return schemas(database.runtime, database.owner)
                .create(panel(slug), pending -> activate(database.runtime, pending));
    }

    private static OwnedSchemas schemas(DataSource runtime, DataSource owner) {
        return new OwnedSchemas(runtime, owner, builder, scripts, () -> {});
    }

    private static NewPanel panel(String slug) {
        return new NewPanel(slug, slug, "USD", "en", null, "owner@" + slug + ".example");
    }

    /** As the application does it: active and the first rows in one commit of the runtime role. */
    private static long activate(DataSource runtime, Panel pending) throws SQLException {
        return Transactions.run(runtime, (Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                int born = statement.executeUpdate(
                        "update platform.panels set state = 'active' where state = 'pending' and id = " + pending.id());
                if (born != 1) {
                    throw new SQLException("no longer pending");
                }
                statement.execute("insert into " + pending.schema()
                        + ".users (email, email_key, name, password_hash, role, created_at) "
                        + "values ('o@x', 'o@x', 'o', 'hash', 'owner', now())");
            }
            return pending.id().value();
        });
    }
}

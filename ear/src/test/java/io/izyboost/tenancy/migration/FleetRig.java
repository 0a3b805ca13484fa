package io.izyboost.tenancy.migration;

import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.Panel;
import java.sql.Connection;
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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A control plane and panels on a database of their own, ours and raw. */
public final class FleetRig implements AutoCloseable {
    private static final String ROLE = "izyboost_app";
    private static final int WORKERS = 4;

    private final DataSource owner;
    private final DataSource runtime;
    private final PanelScripts now;
    private final PanelScripts next;
    private final SchemaBuilder builder;
    private final OwnedSchemas schemas;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final AtomicInteger sequence = new AtomicInteger();

    public FleetRig(EmbeddedDatabase database) {
        owner = KeptConnections.of(database.address().owner());
        runtime = KeptConnections.of(database.address().runtime());
        Flyway.configure()
                .dataSource(database.address().owner())
                .schemas("platform", "batch")
                .defaultSchema("platform")
                .locations("classpath:db/platform")
                .placeholders(Map.of("runtimeRole", ROLE))
                .load()
                .migrate();
        now = PanelScripts.resolve(database.address().owner(), PanelScripts.FOLDER);
        next = PanelScripts.resolve(database.address().owner(), PanelScripts.FOLDER, "db/panel-next");
        builder = new SchemaBuilder(now, ROLE);
        schemas = new OwnedSchemas(runtime, owner, builder, now, () -> {});
    }

    /** One panel as the application makes it, from registry row to active, its password hashed before. */
    public void create() {
        String slug = "panel-" + sequence.incrementAndGet();
        schemas.create(new NewPanel(slug, slug, "USD", "en", null, "owner@" + slug + ".example"), this::firstRows);
    }

    /** The same tables by the same text in one round trip and one transaction, and nothing else. */
    public void createRaw() throws SQLException {
        String name = "raw_" + sequence.incrementAndGet();
        String text = "create schema " + name + "; set local search_path to " + name + ";"
                + now.after(0).stream().map(PanelScript::sql).collect(Collectors.joining("\n;\n"));
        Transactions.run(owner, connection -> execute(connection, text));
    }

    public void makeReady(int schemasWanted) throws SQLException {
        new ReadyPool(owner, builder).refill(schemasWanted);
    }

    /** Panels for the fleet, made in parallel. */
    public void createMany(int panels) throws Exception {
        List<Callable<Object>> births = new ArrayList<>();
        for (int nth = 0; nth < panels; nth++) {
            births.add(Executors.callable(this::create));
        }
        await(workers.invokeAll(births));
    }

    /** A column and an index in every schema: four workers, one transaction a schema, nothing noted. */
    public void migrateRaw() throws Exception {
        List<String> names = names();
        List<Callable<Boolean>> steps = new ArrayList<>();
        for (String name : names) {
            steps.add(() -> Transactions.run(
                    owner,
                    connection -> execute(
                            connection,
                            "set local search_path to " + name + "; alter table users add column raw_note text;"
                                    + " create index users_raw_note on users (raw_note)")));
        }
        await(workers.invokeAll(steps));
    }

    /** The same work as a release: canary, claims, history, ledger. Returns how many schemas came forward. */
    public int migrate() throws SQLException {
        return new FleetMigrator(
                        owner,
                        next,
                        ROLE,
                        new FleetPolicy(WORKERS, 8, Duration.ofMinutes(2), Duration.ofMinutes(1), ""))
                .round(workers);
    }

    /** What every start asks. */
    public boolean isAnyBehind() throws SQLException {
        return Transactions.run(owner, new FleetLedger(next)::isAnyBehind);
    }

    private boolean firstRows(Panel pending) throws SQLException {
        return Transactions.run(
                runtime,
                connection -> execute(connection, """
                update platform.panels set state = 'active', activated_at = now() where id = %1$d and state = 'pending';
                insert into %2$s.users (email, email_key, name, password_hash, role, created_at)
                values ('o@x', 'o@x', 'o', 'hash', 'owner', now());
                insert into %2$s.api_keys (user_id, prefix, key_hash, created_at) values (1, 'izy_xxxx', '\\x00', now());
                insert into platform.audit_log (at, panel_id, actor, action) values (now(), %1$d, 'bench', 'panels.create');
                insert into platform.work (panel_id, kind, ref, due_at, created_at) values (%1$d, 'panels.activated', '', now(), now())
                """.formatted(pending.id().value(), pending.schema())));
    }

    private List<String> names() throws SQLException {
        return Transactions.run(owner, connection -> {
            List<String> names = new ArrayList<>();
            try (Statement query = connection.createStatement();
                    var row = query.executeQuery("select name from platform.panel_schemas order by id")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        });
    }

    private static boolean execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
            return true;
        }
    }

    private static <T> void await(List<Future<T>> all) throws Exception {
        for (Future<T> one : all) {
            one.get();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

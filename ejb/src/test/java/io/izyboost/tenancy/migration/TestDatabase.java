package io.izyboost.tenancy.migration;

import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.dev.Ports;
import io.izyboost.dev.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;

/** A real PostgreSQL with the control plane and the two roles, for tests without a server. */
public final class TestDatabase implements AutoCloseable {
    static final String ROLE = "izyboost_app";

    private final EmbeddedDatabase database;
    public final DataSource owner;
    public final DataSource runtime;

    private TestDatabase(EmbeddedDatabase database) {
        this.database = database;
        this.owner = database.address().owner();
        this.runtime = database.address().runtime();
    }

    public static TestDatabase start() throws IOException, SQLException {
        Path directory = Files.createTempDirectory("izyboost-test");
        EmbeddedDatabase database = EmbeddedDatabase.start(
                directory.resolve("postgres"), Ports.free(), Secrets.keptIn(directory.resolve("secrets")), false);
        TestDatabase test = new TestDatabase(database);
        Flyway.configure()
                .dataSource(test.owner)
                .schemas("platform", "batch")
                .defaultSchema("platform")
                .locations("classpath:db/platform")
                .placeholders(Map.of("runtimeRole", ROLE))
                .load()
                .migrate();
        return test;
    }

    PanelScripts scripts(String... more) {
        String[] folders = new String[more.length + 1];
        folders[0] = PanelScripts.FOLDER;
        System.arraycopy(more, 0, folders, 1, more.length);
        return PanelScripts.resolve(owner, folders);
    }

    /** What Flyway itself says of one schema. */
    ValidateResult validate(String schema, String... more) {
        String[] locations = new String[more.length + 1];
        locations[0] = "classpath:" + PanelScripts.FOLDER;
        for (int nth = 0; nth < more.length; nth++) {
            locations[nth + 1] = "classpath:" + more[nth];
        }
        return Flyway.configure()
                .dataSource(owner)
                .defaultSchema(schema)
                .locations(locations)
                .load()
                .validateWithResult();
    }

    public void sql(DataSource source, String text) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    public String ask(String query) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    public long count(String query) throws SQLException {
        return Long.parseLong(ask(query));
    }

    /** Every trace of panels away, as if nobody had ever made one. */
    public void clear() throws SQLException {
        for (String schema = schema(); schema != null; schema = schema()) {
            sql(owner, "drop schema " + schema + " cascade");
        }
        sql(owner, "delete from platform.panel_schemas");
        sql(owner, "delete from platform.panels");
        sql(owner, "delete from platform.settings");
    }

    private String schema() throws SQLException {
        return ask("select nspname from pg_namespace where nspname ~ '^p_[0-9]+$' limit 1");
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}

package io.izyboost.tenancy.migration;

import io.izyboost.harness.IzyBoostServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Panels as an older release made them, in the database of a server whose fleet stands still meanwhile. */
final class OldPanels {
    /** Of that release; what came later is plain SQL, as a release to come will be. */
    private static final int VERSION = 3;

    private final DataSource owner;
    private final List<String> schemas = new ArrayList<>();

    private OldPanels(DataSource owner) {
        this.owner = owner;
    }

    static OldPanels make(IzyBoostServer server, int panels) throws SQLException {
        OldPanels old = new OldPanels(server.ownerDatabase());
        PanelScripts scripts =
                PanelScripts.resolve(old.owner, PanelScripts.FOLDER).upTo(VERSION);
        SchemaBuilder builder = new SchemaBuilder(scripts, server.database().user());
        Transactions.run(old.owner, connection -> {
            for (int nth = 0; nth < panels; nth++) {
                long id = ReadyPool.nextId(connection);
                register(connection, id, slug(nth));
                builder.build(connection, id, id);
                old.schemas.add(SchemaBuilder.nameOf(id));
            }
            return panels;
        });
        return old;
    }

    static String slug(int nth) {
        return "old-" + nth;
    }

    String schema(int nth) {
        return schemas.get(nth);
    }

    int version(int nth) throws SQLException {
        return (int) number("select version from platform.panel_schemas where name = '" + schema(nth) + "'");
    }

    /** How many of them the ledger knows so, the condition being on {@code s}. */
    long count(String condition) throws SQLException {
        return number("select count(*) from platform.panel_schemas s join platform.panels p on p.id = s.panel_id"
                + " where p.slug like 'old-%' and " + condition);
    }

    /** The schemas of which Flyway itself says that they are not what they should be. */
    List<String> invalid() {
        return schemas.stream()
                .filter(schema -> !Flyway.configure()
                        .dataSource(owner)
                        .defaultSchema(schema)
                        .locations("classpath:" + PanelScripts.FOLDER)
                        .load()
                        .validateWithResult()
                        .validationSuccessful)
                .toList();
    }

    private long number(String query) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void register(Connection connection, long id, String slug) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into platform.panels"
                    + " (id, slug, name, schema_name, currency, state, owner_email, created_at, activated_at)"
                    + " values (%1$d, '%2$s', '%2$s', 'p_%1$d', 'USD', 'active', 'o@x', now(), now())"
                            .formatted(id, slug));
        }
    }
}

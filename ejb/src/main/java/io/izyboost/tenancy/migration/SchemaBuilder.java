package io.izyboost.tenancy.migration;

import io.izyboost.pool.DistinctPanels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Builds, migrates and drops schemas as the owner, inside the caller's transaction. Each counts as a panel that the
 * connection has visited, so that a migration of thousands leaves no backend with the catalog of them all.
 */
final class SchemaBuilder {
    private static final String NOTE = """
            insert into platform.panel_schemas (id, name, panel_id, version, checksum, state, created_at, migrated_at)
            values (?, ?, ?, ?, ?, 'CURRENT', now(), now())
            """;
    private static final String MIGRATED = """
            update platform.panel_schemas
            set version = ?, checksum = ?, state = 'CURRENT', attempts = 0, last_error = null, lease_until = null, migrated_at = now()
            where id = ?
            """;

    private final PanelScripts scripts;
    private final SchemaSql sql;

    SchemaBuilder(PanelScripts scripts, String runtimeRole) {
        this.scripts = scripts;
        this.sql = new SchemaSql(scripts, runtimeRole);
    }

    static String nameOf(long id) {
        return "p_" + id;
    }

    /** The whole schema in one call, and its row in the ledger. */
    void build(Connection owner, long id, @Nullable Long panel) throws SQLException {
        execute(owner, nameOf(id), sql.build(nameOf(id)));
        try (PreparedStatement insert = owner.prepareStatement(NOTE)) {
            insert.setLong(1, id);
            insert.setString(2, nameOf(id));
            insert.setObject(3, panel);
            insert.setInt(4, scripts.latest());
            insert.setLong(5, scripts.checksum());
            insert.executeUpdate();
        }
    }

    /** What is missing after that version, and the news of it in the ledger. */
    void migrate(Connection owner, long id, String schema, int from) throws SQLException {
        execute(owner, schema, sql.migrate(schema, from));
        try (PreparedStatement update = owner.prepareStatement(MIGRATED)) {
            update.setInt(1, scripts.latest());
            update.setLong(2, scripts.checksum());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    void drop(Connection owner, long id) throws SQLException {
        execute(owner, nameOf(id), "drop schema if exists " + nameOf(id) + " cascade");
        try (PreparedStatement delete = owner.prepareStatement("delete from platform.panel_schemas where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** The driver sends all statements of the text in one go. */
    private static void execute(Connection owner, String schema, String text) throws SQLException {
        DistinctPanels.visited(owner.unwrap(PGConnection.class), schema);
        try (Statement statement = owner.createStatement()) {
            statement.execute(text);
        }
    }
}

package io.izyboost.tenancy;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A panel whose schema is older than the release can serve, because its migration failed; so the ledger says until it is
 * closed. The tables stay as they are.
 */
final class SchemaBehind implements AutoCloseable {
    private final IzyBoostServer server;
    private final String slug;

    private SchemaBehind(IzyBoostServer server, String slug) {
        this.server = server;
        this.slug = slug;
    }

    static SchemaBehind of(IzyBoostServer server, TestPanel panel) throws SQLException {
        return of(server, panel.slug());
    }

    static SchemaBehind of(IzyBoostServer server, String slug) throws SQLException {
        SchemaBehind behind = new SchemaBehind(server, slug);
        behind.note("state = 'BROKEN', last_error = 'relation exists', version = version - 100");
        return behind;
    }

    @Override
    public void close() throws SQLException {
        note("state = 'CURRENT', last_error = null, version = version + 100");
    }

    private void note(String values) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate("update platform.panel_schemas set " + values
                    + " where panel_id = (select id from platform.panels where slug = '" + slug + "')");
        }
        // Changes nothing, but the server forgets at once what it knew of panels; else it would within five seconds.
        server.hub()
                .post("/admin/api/v1/sites/" + slug + "/activate", JsonObject.EMPTY_JSON_OBJECT)
                .expect(200);
    }
}

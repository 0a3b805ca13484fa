package io.izyboost.tenancy.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps a few schemas built in advance, so that a new panel need not wait for its own. */
final class ReadyPool {
    /** One builder at a time over all nodes, or each of them would fill the pool. */
    private static final long LOCK = 7_301_188_406L;

    private static final String COUNT = """
            select count(*) from platform.panel_schemas where panel_id is null and state <> 'BROKEN'
            """;

    private final DataSource owner;
    private final SchemaBuilder builder;

    ReadyPool(DataSource owner, SchemaBuilder builder) {
        this.owner = owner;
        this.builder = builder;
    }

    /** Builds until so many stand ready, one transaction each. Returns how many it built. */
    int refill(int wanted) throws SQLException {
        int built = 0;
        while (Transactions.run(owner, connection -> addOne(connection, wanted))) {
            built++;
        }
        return built;
    }

    private boolean addOne(Connection connection, int wanted) throws SQLException {
        if (!lock(connection) || number(connection, COUNT) >= wanted) {
            return false;
        }
        builder.build(connection, nextId(connection), null);
        return true;
    }

    /** The number that names a schema and the panel which will own it. */
    static long nextId(Connection connection) throws SQLException {
        return number(connection, "select nextval('platform.panel_schemas_id_seq')");
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

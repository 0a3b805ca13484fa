package io.izyboost.dev;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and who enters it: the runtime role, which has no DDL, and the owner, which migrates.
 *
 * @param user the runtime role
 */
public record DatabaseAddress(
        String host, int port, String name, String user, String password, String ownerUser, String ownerPassword) {

    private static final String ID =
            "select system_identifier || '.' || (select oid from pg_database where datname = current_database())"
                    + " from pg_control_system()";

    static final String NAME = "izyboost";
    static final String RUNTIME_ROLE = "izyboost_app";
    static final String OWNER_ROLE = "izyboost_owner";

    /** The server's environment variables. */
    Map<String, String> environment() {
        return Map.of(
                "PGHOST", host,
                "PGPORT", Integer.toString(port),
                "PGDATABASE", name,
                "PGUSER", user,
                "PGPASSWORD", password,
                "IZYBOOST_DB_OWNER_USER", ownerUser,
                "IZYBOOST_DB_OWNER_PASSWORD", ownerPassword);
    }

    /** No two databases share it, not even two of one name that followed each other. */
    String id() throws SQLException {
        try (Connection connection = owner().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(ID)) {
            row.next();
            return row.getString(1);
        }
    }

    public PGSimpleDataSource runtime() {
        return source(user, password);
    }

    public PGSimpleDataSource owner() {
        return source(ownerUser, ownerPassword);
    }

    private PGSimpleDataSource source(String role, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(role);
        source.setPassword(secret);
        secure(source, System.getenv());
        return source;
    }

    /** An existing database (PGHOST) may demand TLS, of the launcher as of the server. */
    static void secure(PGSimpleDataSource source, Map<String, String> environment) {
        if (environment.getOrDefault("PGHOST", "").isEmpty()) {
            return;
        }
        if (!environment.getOrDefault("PGSSLMODE", "").isEmpty()) {
            source.setSslMode(environment.get("PGSSLMODE"));
        }
        if (!environment.getOrDefault("PGSSLROOTCERT", "").isEmpty()) {
            source.setSslRootCert(environment.get("PGSSLROOTCERT"));
        }
    }
}

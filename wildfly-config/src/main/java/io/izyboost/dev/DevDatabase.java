package io.izyboost.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** The launcher's database: an embedded one, or the one that PGHOST names. */
final class DevDatabase implements AutoCloseable {

    private static final int USUAL_PORT = 5432;

    private final DatabaseAddress address;
    private final EmbeddedDatabase embedded;

    private DevDatabase(DatabaseAddress address, EmbeddedDatabase embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static DevDatabase start(Path data, Secrets secrets, Map<String, String> environment)
            throws IOException, SQLException {
        if (!variable(environment, "PGHOST", "").isEmpty()) {
            return new DevDatabase(existing(environment, secrets), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(data.resolve("postgresql"), Ports.free(), secrets, true);
        return new DevDatabase(embedded.address(), embedded);
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** PGUSER there is a role that may create roles and a database. */
    private static DatabaseAddress existing(Map<String, String> environment, Secrets secrets) throws SQLException {
        String host = variable(environment, "PGHOST", "");
        DatabaseAddress address = new DatabaseAddress(
                host,
                Integer.parseInt(variable(environment, "PGPORT", Integer.toString(USUAL_PORT))),
                variable(environment, "PGDATABASE", DatabaseAddress.NAME),
                DatabaseAddress.RUNTIME_ROLE,
                secrets.password("database"),
                DatabaseAddress.OWNER_ROLE,
                secrets.password("database-owner"));
        PGSimpleDataSource administrator = new PGSimpleDataSource();
        administrator.setServerNames(new String[] {host});
        administrator.setPortNumbers(new int[] {address.port()});
        administrator.setDatabaseName("postgres");
        administrator.setUser(variable(environment, "PGUSER", "postgres"));
        administrator.setPassword(variable(environment, "PGPASSWORD", ""));
        DatabaseAddress.secure(administrator, environment);
        new DatabaseSetup(administrator).prepare(address);
        return address;
    }

    private static String variable(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}

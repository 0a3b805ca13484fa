package io.izyboost.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DevDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void usesTheDatabaseThatPghostNamesAndStartsNone() throws Exception {
        Secrets secrets = Secrets.keptIn(directory.resolve("secrets.properties"));
        try (EmbeddedDatabase existing =
                EmbeddedDatabase.start(directory.resolve("existing"), Ports.free(), secrets, false)) {
            int port = existing.address().port();
            ask(existing.address().owner(), "select 1");
            Map<String, String> environment =
                    Map.of("PGHOST", "127.0.0.1", "PGPORT", "" + port, "PGDATABASE", "mine", "PGUSER", "postgres");
            Path data = directory.resolve("data");

            try (DevDatabase database = DevDatabase.start(data, secrets, environment)) {
                DatabaseAddress address = database.address();
                assertThat(address.port()).isEqualTo(port);
                assertThat(ask(address.runtime(), "select current_database() || ' ' || current_user"))
                        .isEqualTo("mine izyboost_app");
                assertThat(ask(address.owner(), "select to_regclass('batch.job_instance') is not null"))
                        .isEqualTo("t");
                assertThat(ask(address.runtime(), "show search_path")).isEqualTo("\"\"");
            }
            try (DevDatabase again = DevDatabase.start(data, secrets, environment)) {
                assertThat(ask(again.address().runtime(), "select 1")).isEqualTo("1");
            }

            assertThat(data.resolve("postgresql")).doesNotExist();
            assertThat(ask(existing.address().owner(), "select 1"))
                    .as("it goes on when the launcher ends")
                    .isEqualTo("1");
        }
    }

    @Test
    void demandsTlsOfAnExistingDatabaseWhereTheEnvironmentDoes() {
        PGSimpleDataSource existing = new PGSimpleDataSource();
        DatabaseAddress.secure(
                existing, Map.of("PGHOST", "db.example", "PGSSLMODE", "verify-full", "PGSSLROOTCERT", "/etc/ca.crt"));
        assertThat(existing.getSslMode()).isEqualTo("verify-full");
        assertThat(existing.getSslRootCert()).isEqualTo("/etc/ca.crt");

        PGSimpleDataSource embedded = new PGSimpleDataSource();
        DatabaseAddress.secure(embedded, Map.of("PGSSLMODE", "require"));
        assertThat(embedded.getSslMode()).isNotEqualTo("require");
    }

    /** Passwords of roles and the secret key belong to the directory, so both databases take them. */
    @Test
    void oneDirectoryServesItsOwnDatabaseAndThatOfPghostInTurn() throws Exception {
        Secrets secrets = Secrets.keptIn(directory.resolve("secrets.properties"));
        Secrets others = Secrets.keptIn(directory.resolve("others.properties"));
        try (EmbeddedDatabase existing =
                EmbeddedDatabase.start(directory.resolve("existing"), Ports.free(), others, false)) {
            Map<String, String> pghost = Map.of(
                    "PGHOST", "127.0.0.1", "PGPORT", "" + existing.address().port(), "PGDATABASE", "mine");
            List<String> ids = new ArrayList<>();
            for (Map<String, String> environment :
                    List.of(Map.<String, String>of(), pghost, Map.<String, String>of())) {
                try (DevDatabase database = DevDatabase.start(directory.resolve("data"), secrets, environment)) {
                    assertThat(ask(database.address().runtime(), "select 1")).isEqualTo("1");
                    ids.add(database.address().id());
                }
            }
            assertThat(ids.get(1))
                    .as("what is noted of one is not of the other")
                    .isNotEqualTo(ids.get(0));
            assertThat(ids.get(2)).isEqualTo(ids.get(0));
        }
    }

    @Test
    void startsOneOfItsOwnWithoutPghost() throws IOException, SQLException {
        Secrets secrets = Secrets.keptIn(directory.resolve("secrets.properties"));

        try (DevDatabase database = DevDatabase.start(directory, secrets, Map.of("PGHOST", " "))) {
            assertThat(ask(database.address().owner(), "show fsync")).isEqualTo("on");
        }

        assertThat(directory.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}

package io.izyboost.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * What a database administrator does once before the first start (the operator's guide has the same in SQL): the two
 * roles, the database and the tables of the batch repository. Harmless when repeated.
 */
final class DatabaseSetup {

    private final DataSource administrator;

    DatabaseSetup(DataSource administrator) {
        this.administrator = administrator;
    }

    void prepare(DatabaseAddress database) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement sql = connection.createStatement()) {
            ensureRole(connection, database.ownerUser(), database.ownerPassword());
            ensureRole(connection, database.user(), database.password());
            if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
                // Setting another role as owner needs membership in it where the administrator is no superuser.
                sql.execute("grant " + quoted(database.ownerUser()) + " to current_user");
                sql.execute("create database " + quoted(database.name()) + " owner " + quoted(database.ownerUser())
                        + " template template0 encoding 'UTF8'");
            }
            sql.execute("alter role " + quoted(database.user()) + " in database " + quoted(database.name())
                    + " set search_path = ''");
        }
        try (Connection connection = database.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(batchRepository(database.user()));
        }
    }

    /** The script without what only psql understands. */
    private static String batchRepository(String runtimeRole) {
        try (InputStream script = DatabaseSetup.class.getResourceAsStream("batch-repository.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\\\.*$", "")
                    .replace(":\"runtime_role\"", quoted(runtimeRole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        String verb = known ? "alter role " : "create role ";
        try (Statement sql = connection.createStatement()) {
            sql.execute(verb + quoted(role) + " login password '" + password.replace("'", "''") + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

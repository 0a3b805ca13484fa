package io.izyboost.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the present panel and transaction, for where one statement does the work of several entities. Shares the
 * connection of the panel's entity manager; flush that first if the statement must see pending changes.
 */
@ApplicationScoped
public class PanelSql {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    /** What to do with a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What follows in this transaction may take as long as it needs; for walks over all that a panel has. */
    public void takeTime() {
        first("select set_config('statement_timeout', '0', true)", row -> row.getString(1));
    }

    /** Returns how many rows changed. */
    public int update(String sql, @Nullable Object... arguments) {
        return call(sql, arguments, PreparedStatement::executeUpdate);
    }

    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... arguments) {
        return call(sql, arguments, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private <T> T call(String sql, @Nullable Object[] arguments, Execution<T> execution) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, arguments);
                return execution.run(statement);
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}

package io.izyboost.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many rows as one array a column, so that one statement writes them all. */
final class Unnest<T> {
    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns = new ArrayList<>();

    Unnest<T> with(String name, String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** {@code unnest(?, ?, …) as x(name, …)}, for the from clause; its parameters must be the statement's first. */
    String source() {
        String arrays = columns.stream()
                .map(column -> "cast(? as " + column.type() + "[])")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") as x("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ")";
    }

    /** Runs the statement for these rows; {@code more} are its parameters after the arrays. */
    int run(Connection connection, String sql, List<T> rows, Object... more) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, rows, more);
            return statement.executeUpdate();
        }
    }

    /** The same for a statement that returns a number for each row that it wrote. */
    Set<Long> returning(Connection connection, String sql, List<T> rows, Object... more) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, rows, more);
            Set<Long> numbers = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
            return numbers;
        }
    }

    private void bind(Connection connection, PreparedStatement statement, List<T> rows, Object[] more)
            throws SQLException {
        int index = 0;
        for (Column<T> column : columns) {
            Object[] values = rows.stream().map(column.value()).toArray();
            statement.setArray(++index, connection.createArrayOf(column.type(), values));
        }
        for (Object value : more) {
            statement.setObject(++index, value);
        }
    }
}

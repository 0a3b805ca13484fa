package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.NewPanel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PSQLException;

/** The registry rows of panels that are being born. */
final class Registration {
    /** One round trip: takes a ready schema that nobody else is taking, registers the panel under its number, hands it over. */
    private static final String WITH_READY_SCHEMA = """
            with ready as (
                select id, name from platform.panel_schemas
                where panel_id is null and state = 'CURRENT' and version = ? and checksum = ?
                order by id limit 1 for update skip locked
            ), panel as (
                insert into platform.panels (id, slug, name, schema_name, currency, locale, state, parent_id, owner_email, created_at)
                select id, ?, ?, name, ?, ?, 'pending', ?, ?, now() from ready
                returning id
            )
            update platform.panel_schemas s set panel_id = panel.id from panel where s.id = panel.id returning s.id
            """;

    private static final String WITHOUT_SCHEMA = """
            insert into platform.panels (id, slug, name, schema_name, currency, locale, state, parent_id, owner_email, created_at)
            select next.id, ?, ?, 'p_' || next.id, ?, ?, 'pending', ?, ?, now()
            from (select nextval('platform.panel_schemas_id_seq') as id) next
            returning id
            """;
    private static final String PENDING = """
            select id from platform.panels where state = 'pending' and created_at <= now() - ? * interval '1 millisecond' order by id
            """;

    private Registration() {}

    /** Returns the panel's number, or 0 if no schema stands ready. */
    static long withReadySchema(Connection connection, NewPanel panel, int version, long checksum) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITH_READY_SCHEMA)) {
            statement.setInt(1, version);
            statement.setLong(2, checksum);
            bind(statement, 3, panel);
            return firstNumber(statement);
        }
    }

    static long withoutSchema(Connection connection, NewPanel panel) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_SCHEMA)) {
            bind(statement, 1, panel);
            return firstNumber(statement);
        }
    }

    static boolean isSlugTaken(SQLException e) {
        return e instanceof PSQLException problem
                && problem.getServerErrorMessage() != null
                && "panels_slug".equals(problem.getServerErrorMessage().getConstraint());
    }

    static List<Long> pendingFor(Connection connection, Duration age) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PENDING)) {
            statement.setLong(1, age.toMillis());
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    static void lockPending(Connection connection, long id) throws SQLException {
        if (!lockIfPending(connection, id)) {
            throw new SQLException("Panel " + id + " is no longer pending");
        }
    }

    /** From here to the end of the transaction nobody else makes it active or takes it away. */
    static boolean lockIfPending(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from platform.panels where id = ? and state = 'pending' for update")) {
            statement.setLong(1, id);
            return firstNumber(statement) != 0;
        }
    }

    static void remove(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from platform.panels where id = ? and state = 'pending'")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int from, NewPanel panel) throws SQLException {
        statement.setString(from, panel.slug());
        statement.setString(from + 1, panel.name());
        statement.setString(from + 2, panel.currency());
        statement.setString(from + 3, panel.locale());
        statement.setObject(
                from + 4, panel.parent() == null ? null : panel.parent().value(), java.sql.Types.BIGINT);
        statement.setString(from + 5, panel.ownerEmail());
    }

    private static long firstNumber(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}

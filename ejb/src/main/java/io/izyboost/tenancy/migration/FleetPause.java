package io.izyboost.tenancy.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether the fleet stands still: the operator said so, or the canary of this release failed. The latter holds for that
 * release only, so a mended one starts by itself.
 */
final class FleetPause {
    private static final String NAME = "fleet.pause";
    private static final String OPERATOR = "operator";

    private final String canaryFailed;

    FleetPause(PanelScripts scripts) {
        this.canaryFailed = "canary " + scripts.latest() + " " + scripts.checksum();
    }

    boolean isOn(Connection connection) throws SQLException {
        String reason = reason(connection);
        return reason.equals(OPERATOR) || reason.equals(canaryFailed);
    }

    /** {@code operator}, {@code canary} or empty. */
    String why(Connection connection) throws SQLException {
        return isOn(connection) ? reason(connection).split(" ", 2)[0] : "";
    }

    void byOperator(Connection connection) throws SQLException {
        put(connection, OPERATOR);
    }

    void byCanary(Connection connection) throws SQLException {
        put(connection, canaryFailed);
    }

    void end(Connection connection) throws SQLException {
        put(connection, "");
    }

    /** Ends the pause that a canary made, once none is broken any more; the operator's stays. */
    static void endUnlessCanaryIsBroken(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update platform.settings set value = '', updated_at = now()
                where name = ? and value like 'canary %'
                    and not exists (select 1 from platform.panel_schemas where canary and state = 'BROKEN')
                """)) {
            update.setString(1, NAME);
            update.executeUpdate();
        }
    }

    private static String reason(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select value from platform.settings where name = ?")) {
            query.setString(1, NAME);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void put(Connection connection, String value) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into platform.settings (name, value, updated_at) values (?, ?, now())
                on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at
                """)) {
            upsert.setString(1, NAME);
            upsert.setString(2, value);
            upsert.executeUpdate();
        }
    }
}

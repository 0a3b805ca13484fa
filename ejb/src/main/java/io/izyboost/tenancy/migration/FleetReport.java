package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.FleetView;
import io.izyboost.tenancy.PanelRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the ledger for people. */
final class FleetReport {
    private static final String VERSIONS = """
            select s.version,
                   case when s.state = 'BROKEN' then 'BROKEN'
                        when s.lease_until > now() then 'MIGRATING'
                        when s.version < ? then 'BEHIND'
                        else 'CURRENT' end as shown,
                   count(*)
            from platform.panel_schemas s join platform.panels p on p.id = s.panel_id
            where p.state <> 'cancelled' group by 1, 2 order by 1 desc, 2
            """;
    private static final String BROKEN = """
            select p.id, p.slug, p.name, s.version, s.attempts, coalesce(s.last_error, ''), s.migrated_at
            from platform.panel_schemas s join platform.panels p on p.id = s.panel_id
            where s.state = 'BROKEN' order by s.id limit 500
            """;
    private static final String READY = """
            select count(*) from platform.panel_schemas where panel_id is null and state = 'CURRENT' and version = ?
            """;

    private final PanelScripts scripts;
    private final FleetPause pause;

    FleetReport(PanelScripts scripts) {
        this.scripts = scripts;
        this.pause = new FleetPause(scripts);
    }

    FleetView read(Connection connection) throws SQLException {
        String why = pause.why(connection);
        return new FleetView(
                scripts.latest(),
                PanelRegistry.OLDEST_SERVABLE,
                !why.isEmpty(),
                why.isEmpty() ? null : why,
                ready(connection),
                versions(connection),
                broken(connection));
    }

    private long ready(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READY)) {
            query.setInt(1, scripts.latest());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<FleetView.Group> versions(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VERSIONS)) {
            query.setInt(1, scripts.latest());
            List<FleetView.Group> groups = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    groups.add(new FleetView.Group(row.getInt(1), row.getString(2), row.getLong(3)));
                }
            }
            return groups;
        }
    }

    private static List<FleetView.BrokenPanel> broken(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(BROKEN)) {
            List<FleetView.BrokenPanel> panels = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime migrated = row.getObject(7, OffsetDateTime.class);
                panels.add(new FleetView.BrokenPanel(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        migrated == null ? null : migrated.toInstant()));
            }
            return panels;
        }
    }
}

package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.Panel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code platform.panel_schemas} as the migrator sees them: who is behind, who is claimed, who is broken. */
final class FleetLedger {
    /** Two ranges of one index, so it costs the same with ten panels and with ten thousand. */
    private static final String BEHIND = """
            select exists (select 1 from platform.panel_schemas where version < ?)
                or exists (select 1 from platform.panel_schemas where version = ? and checksum < ?)
                or exists (select 1 from platform.panel_schemas where version = ? and checksum > ?)
            """;

    private static final String CLAIM = """
            update platform.panel_schemas
            set state = 'MIGRATING', attempts = attempts + 1, lease_until = now() + ? * interval '1 millisecond'
            where id in (select id from platform.panel_schemas
                         where version < ? and state <> 'BROKEN' and (lease_until is null or lease_until < now())
                         order by version, id limit ? for update skip locked)
            returning id, name, version, checksum, attempts
            """;
    private static final String CLAIM_ONE = """
            update platform.panel_schemas
            set state = 'MIGRATING', canary = true, attempts = attempts + 1, lease_until = now() + ? * interval '1 millisecond'
            where id = ? and version < ? and state <> 'BROKEN' and (lease_until is null or lease_until < now())
            returning id, name, version, checksum, attempts
            """;
    private static final String CANARY = """
            select s.id from platform.panel_schemas s join platform.panels p on p.id = s.panel_id
            where (p.slug = ? or ? = '') and p.state <> 'cancelled' order by p.slug = '%s', s.id limit 1
            """.formatted(Panel.MAIN);
    private static final String WAITED_FOR = """
            select 1 from platform.panel_schemas where id = ? and version < ? and state <> 'BROKEN'
            """;
    private static final String STILL_MINE = """
            select set_config('lock_timeout', ?, true) from platform.panel_schemas where id = ? and version = ? and state = 'MIGRATING' for update
            """;
    private static final String BROKEN = """
            update platform.panel_schemas set state = 'BROKEN', last_error = ?, lease_until = null
            where id = ? and version = ? and state = 'MIGRATING'
            """;
    /** The lease of nobody: it only keeps the row from being claimed too soon. */
    private static final String POSTPONE = """
            update platform.panel_schemas
            set state = 'CURRENT', last_error = ?, lease_until = now() + ? * interval '1 millisecond'
            where id = ? and version = ? and state = 'MIGRATING'
            """;

    private static final String OTHER_TEXTS = """
            update platform.panel_schemas set state = 'BROKEN', last_error = ?
            where version = ? and (checksum < ? or checksum > ?) and state <> 'BROKEN'
            """;
    private static final String FORGIVE = """
            update platform.panel_schemas set state = 'CURRENT', attempts = 0, lease_until = null
            where state = 'BROKEN' and (panel_id = ? or ? = 0)
            """;

    private final int target;
    private final long checksum;

    FleetLedger(PanelScripts scripts) {
        this.target = scripts.latest();
        this.checksum = scripts.checksum();
    }

    /** The one question at the start: is anybody behind, or built from other texts? */
    boolean isAnyBehind(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
            query.setInt(1, target);
            query.setInt(2, target);
            query.setLong(3, checksum);
            query.setInt(4, target);
            query.setLong(5, checksum);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    List<LedgerRow> claim(Connection connection, Duration lease, int most) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setLong(1, lease.toMillis());
            update.setInt(2, target);
            update.setInt(3, most);
            return rows(update);
        }
    }

    /**
     * The number of the panel with that slug, or if it is empty of the first child panel, the main panel where there is
     * none; 0 if there is none at all. The main panel is what everybody else needs, so it does not go first.
     */
    static long canary(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CANARY)) {
            query.setString(1, slug);
            query.setString(2, slug);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The canary, if it is behind and free. */
    List<LedgerRow> claimCanary(Connection connection, Duration lease, long canary) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLAIM_ONE)) {
            update.setLong(1, lease.toMillis());
            update.setLong(2, canary);
            update.setInt(3, target);
            return rows(update);
        }
    }

    /** Whether the canary has still to show how it fares: another node may have it, or a dead one's lease runs. */
    boolean isWaitedFor(Connection connection, long canary) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITED_FOR)) {
            query.setLong(1, canary);
            query.setInt(2, target);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Locks the row for the transaction and says how long it may wait for any further lock; false where somebody else has
     * migrated it after our lease ran out.
     */
    boolean lock(Connection connection, LedgerRow schema, Duration longestWait) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STILL_MINE)) {
            query.setString(1, longestWait.toMillis() + "ms");
            query.setLong(2, schema.id());
            query.setInt(3, schema.version());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** False where it is no longer ours to judge. */
    boolean noteBroken(Connection connection, LedgerRow schema, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BROKEN)) {
            update.setString(1, error);
            update.setLong(2, schema.id());
            update.setInt(3, schema.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Nothing is wrong with the schema: it may be claimed again after the pause. */
    void postpone(Connection connection, LedgerRow schema, Duration pause, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setString(1, error);
            update.setLong(2, pause.toMillis());
            update.setLong(3, schema.id());
            update.setInt(4, schema.version());
            update.executeUpdate();
        }
    }

    static String otherTexts(int version) {
        return "Its migrations up to version " + version + " had other texts than those of this release";
    }

    /** A schema of this version whose scripts read otherwise must not pass for current. */
    int noteOtherTexts(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OTHER_TEXTS)) {
            update.setString(1, otherTexts(target));
            update.setInt(2, target);
            update.setLong(3, checksum);
            update.setLong(4, checksum);
            return update.executeUpdate();
        }
    }

    /**
     * A broken one may try again; 0: all of them. Its last error stays until it has been mended. With the canary goes the
     * pause that its failure made.
     */
    static int forgive(Connection connection, long panel) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGIVE)) {
            update.setLong(1, panel);
            update.setLong(2, panel);
            int forgiven = update.executeUpdate();
            FleetPause.endUnlessCanaryIsBroken(connection);
            return forgiven;
        }
    }

    private static List<LedgerRow> rows(PreparedStatement update) throws SQLException {
        List<LedgerRow> rows = new ArrayList<>();
        try (ResultSet row = update.executeQuery()) {
            while (row.next()) {
                rows.add(new LedgerRow(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), row.getInt(5)));
            }
        }
        return rows;
    }
}

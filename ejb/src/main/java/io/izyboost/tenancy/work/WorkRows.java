package io.izyboost.tenancy.work;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.PanelRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code platform.work}. Only work of panels that this release can serve is found due and handed out. */
@ApplicationScoped
class WorkRows implements WorkQueue, WorkClaims {
    /** The due time of a claimed row is only the end of the claim's lease, and the claim ends here. */
    private static final String ENQUEUE = """
            insert into platform.work (panel_id, kind, ref, lane, due_at, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict (panel_id, kind, ref)
            do update set claim = null,
            due_at = case when work.claim is null then least(work.due_at, excluded.due_at) else excluded.due_at end
            """;

    /** A subquery, not a join: one look-up in an index for each row that is claimed, however many panels there are. */
    private static final String SERVABLE = " and coalesce((select s.version >= " + PanelRegistry.OLDEST_SERVABLE
            + " from platform.panel_schemas s where s.panel_id = work.panel_id), true)";

    /**
     * One row after the other, a hundred a second for half a minute at most: whoever has just come back is not run
     * over. The claim goes, too, so that one who is about to put the row off does not. Locked in the order in which orders
     * go back to the queue: by number.
     */
    private static final String HURRY = """
            with waiting as (
                select id from platform.work where panel_id = ? and kind = ? and lane = ? and due_at > ?
                order by length(ref), ref for update),
            numbered as (select id, least(row_number() over (order by id), 3000) as nth from waiting)
            update platform.work w
            set due_at = least(w.due_at, cast(? as timestamptz) + n.nth * interval '10 milliseconds'), claim = null
            from numbered n where w.id = n.id
            """;

    /** Waits for nobody. */
    private static final String DONE_WITH = """
            update platform.work set attempts = 0
            where id = (select id from platform.work where id = ? and claim is null and attempts > 0 for update skip locked)
            """;

    private static final String PUT_OFF = """
            update platform.work set due_at = ?, claim = null, last_error = ?, attempts = attempts - ?
            where id = ? and claim = ?
            """;

    /**
     * Of the oldest thousand, of each lane and each panel no more than it has places left; first the oldest of the panels
     * that have the fewest.
     */
    private static final String CLAIM = """
            with due as (
                select id, panel_id, lane, due_at from platform.work
                where kind = ? and due_at <= ? and lane <> all (?) and panel_id <> all (?)""" + SERVABLE + """

                order by due_at limit 1000),
            of_lanes as (
                select due.*, row_number() over (partition by lane order by due_at) + coalesce(places, 0) as nth
                from due left join unnest(?, ?) as taken (lane, places) using (lane)),
            of_panels as (
                select id, row_number() over (partition by panel_id order by due_at) + coalesce(places, 0) as nth
                from of_lanes left join unnest(?, ?) as taken (panel_id, places) using (panel_id)
                where lane = '' or nth <= ?)
            update platform.work set claim = ?, due_at = ?, attempts = attempts + 1
            where id = any (array(select work.id from platform.work join of_panels using (id)
                                  where nth <= ? and work.due_at <= ?
                                  order by nth, work.due_at limit ? for update of work skip locked))
            returning id, panel_id, ref, lane, attempts
            """;

    /**
     * Against {@link #conclude} and claims only: of a stronger lock two could be left with one each, when the row they
     * waited for turns out to be due too late, and then wait for each other to make it earlier.
     */
    private static final String STANDS = """
            select 1 from platform.work where panel_id = ? and kind = ? and ref = ? and due_at <= ? for key share
            """;

    private static final String DUE =
            "select exists (select 1 from platform.work where kind = ? and due_at <= ?" + SERVABLE + ")";

    @Resource(lookup = "java:jboss/datasources/izyboost")
    DataSource joined;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource own;

    /** By its global name: the loop's thread, which may be the first to ask, has no java:comp. */
    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    AppClock clock;

    @Inject
    WorkSignal signal;

    @Override
    public void enqueue(PanelId panel, String kind, String ref, String lane, Instant dueAt) {
        Instant now = clock.instant();
        try (Connection connection = joined.getConnection();
                PreparedStatement insert = connection.prepareStatement(ENQUEUE)) {
            insert.setLong(1, panel.value());
            insert.setString(2, kind);
            insert.setString(3, ref);
            insert.setString(4, lane);
            insert.setObject(5, at(dueAt));
            insert.setObject(6, at(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + kind + " could not be enqueued", e);
        }
        if (!dueAt.isAfter(now)) {
            wakeAfterCommit();
        }
    }

    @Override
    public void hurry(PanelId panel, String kind, String lane) {
        Instant now = clock.instant();
        try (Connection connection = joined.getConnection();
                PreparedStatement update = connection.prepareStatement(HURRY)) {
            update.setLong(1, panel.value());
            update.setString(2, kind);
            update.setString(3, lane);
            update.setObject(4, at(now));
            update.setObject(5, at(now));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + kind + " could not be hurried", e);
        }
        wakeAfterCommit();
    }

    /**
     * At the end of a transaction, in one order for all: who holds a row that others wait for must not wait for rows of
     * theirs.
     */
    @Override
    public void ensure(PanelId panel, String kind, String ref, String lane, Instant dueAt) {
        SharedRow row = new SharedRow(panel.value(), kind, ref, lane);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            awaited().merge(row, dueAt, (one, other) -> one.isBefore(other) ? one : other);
        } else {
            ensure(row, dueAt);
        }
    }

    /** What the running transaction will ensure. */
    @SuppressWarnings("unchecked")
    private SortedMap<SharedRow, Instant> awaited() {
        NavigableMap<SharedRow, Instant> awaited =
                (NavigableMap<SharedRow, Instant>) transactions.getResource(SharedRow.class);
        if (awaited == null) {
            awaited = new TreeMap<>();
            transactions.putResource(SharedRow.class, awaited);
        }
        if (awaited.isEmpty()) {
            transactions.registerInterposedSynchronization(new AtEnd(awaited));
        }
        return awaited;
    }

    private final class AtEnd implements Synchronization {
        private final NavigableMap<SharedRow, Instant> awaited;

        AtEnd(NavigableMap<SharedRow, Instant> awaited) {
            this.awaited = awaited;
        }

        @Override
        public void beforeCompletion() {
            for (var next = awaited.pollFirstEntry(); next != null; next = awaited.pollFirstEntry()) {
                ensure(next.getKey(), next.getValue());
            }
        }

        @Override
        public void afterCompletion(int status) {
            // all is done before
        }
    }

    private void ensure(SharedRow wanted, Instant dueAt) {
        boolean stands;
        try (Connection connection = joined.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDS)) {
            select.setLong(1, wanted.panel());
            select.setString(2, wanted.kind());
            select.setString(3, wanted.ref());
            select.setObject(4, at(dueAt));
            try (ResultSet row = select.executeQuery()) {
                stands = row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + wanted.kind() + " could not be ensured", e);
        }
        if (!stands) {
            enqueue(new PanelId(wanted.panel()), wanted.kind(), wanted.ref(), wanted.lane(), dueAt);
        }
    }

    @Override
    public boolean isDue(String kind) {
        try (Connection connection = own.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setString(1, kind);
            select.setObject(2, at(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + kind + " could not be looked for", e);
        }
    }

    @Override
    public List<WorkItem> claim(String kind, int most, Duration lease) {
        try {
            return claim(kind, most, Room.UNLIMITED, lease);
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + kind + " could not be claimed", e);
        }
    }

    @Override
    public void conclude(WorkItem item, Supplier<@Nullable Instant> next) {
        try (Connection connection = joined.getConnection()) {
            if (!lock(connection, item)) {
                forgetAttempts(connection, item);
                return;
            }
            Instant dueAt = next.get();
            try (PreparedStatement change = connection.prepareStatement(
                    dueAt == null
                            ? "delete from platform.work where id = ?"
                            : "update platform.work set claim = null, attempts = 0, due_at = ? where id = ?")) {
                int last = dueAt == null ? 1 : 2;
                if (dueAt != null) {
                    change.setObject(1, at(dueAt));
                }
                change.setLong(last, item.id());
                change.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + item + " could not be concluded", e);
        }
    }

    @Override
    public void putOff(WorkItem item, Instant dueAt, boolean counts) {
        try (Connection connection = joined.getConnection()) {
            putOff(connection, item, dueAt, null, counts);
        } catch (SQLException e) {
            throw new IllegalStateException("Work " + item + " could not be put off", e);
        }
    }

    /** Enqueued again while it was done: it stays due, but has not failed. */
    private static void forgetAttempts(Connection connection, WorkItem item) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DONE_WITH)) {
            update.setLong(1, item.id());
            update.executeUpdate();
        }
    }

    private static boolean lock(Connection connection, WorkItem item) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from platform.work where id = ? and claim = ? for update")) {
            select.setLong(1, item.id());
            select.setObject(2, item.claim());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Claims due items of a kind that there is room for; they come back at the end of the lease. */
    List<WorkItem> claim(String kind, int most, Room room, Duration lease) throws SQLException {
        Instant now = clock.instant();
        UUID claim = UUID.randomUUID();
        try (Connection connection = own.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setString(1, kind);
            update.setObject(2, at(now));
            update.setArray(3, array(connection, "text", room.fullLanes()));
            update.setArray(4, array(connection, "bigint", room.fullPanels()));
            update.setArray(5, array(connection, "text", room.lanes().keySet()));
            update.setArray(6, array(connection, "integer", room.lanes().values()));
            update.setArray(7, array(connection, "bigint", room.panels().keySet()));
            update.setArray(8, array(connection, "integer", room.panels().values()));
            update.setInt(9, room.perLane());
            update.setObject(10, claim);
            update.setObject(11, at(now.plus(lease)));
            update.setInt(12, room.perPanel());
            update.setObject(13, at(now));
            update.setInt(14, most);
            try (ResultSet row = update.executeQuery()) {
                List<WorkItem> items = new ArrayList<>();
                while (row.next()) {
                    PanelId panel = new PanelId(row.getLong(2));
                    items.add(new WorkItem(
                            row.getLong(1), panel, kind, row.getString(3), row.getString(4), row.getInt(5), claim));
                }
                return items;
            }
        }
    }

    /** Removes the row, unless it was enqueued or claimed again meanwhile. */
    void done(WorkItem item) throws SQLException {
        try (Connection connection = own.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from platform.work where id = ? and claim = ?")) {
            delete.setLong(1, item.id());
            delete.setObject(2, item.claim());
            delete.executeUpdate();
        }
    }

    /** Due again after the result's pause, unless it was enqueued, hurried or claimed again meanwhile. */
    void putOff(WorkItem item, WorkResult result) throws SQLException {
        Instant dueAt = clock.instant().plus(Objects.requireNonNull(result.retryIn()));
        try (Connection connection = own.getConnection()) {
            putOff(connection, item, dueAt, String.valueOf(result.problem()), result.counts());
        }
    }

    private static void putOff(
            Connection connection, WorkItem item, Instant dueAt, @Nullable String problem, boolean counts)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            update.setObject(1, at(dueAt));
            update.setString(2, problem);
            update.setInt(3, counts ? 0 : 1);
            update.setLong(4, item.id());
            update.setObject(5, item.claim());
            update.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private void wakeAfterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            signal.wake();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the commit matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.wake();
                }
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

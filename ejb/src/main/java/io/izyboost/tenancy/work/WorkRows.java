package io.izyboost.tenancy.work;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkQueue;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code platform.work}. */
@ApplicationScoped
class WorkRows implements WorkQueue {
    private static final String ENQUEUE = """
            insert into platform.work (panel_id, kind, ref, lane, due_at, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict (panel_id, kind, ref)
            do update set due_at = least(work.due_at, excluded.due_at), claim = null
            """;
    private static final String CLAIM = """
            update platform.work set claim = ?, due_at = ?, attempts = attempts + 1
            where id in (select id from platform.work
                         where kind = ? and due_at <= ? and lane <> all (?)
                         order by due_at limit ? for update skip locked)
            returning id, panel_id, ref, lane, attempts
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost")
    DataSource joined;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource own;

    @Resource
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

    /** Claims due items of a kind whose lane is not full; they come back at the end of the lease. */
    List<WorkItem> claim(String kind, int most, Collection<String> fullLanes, Duration lease) throws SQLException {
        Instant now = clock.instant();
        UUID claim = UUID.randomUUID();
        try (Connection connection = own.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, claim);
            update.setObject(2, at(now.plus(lease)));
            update.setString(3, kind);
            update.setObject(4, at(now));
            update.setArray(5, connection.createArrayOf("text", fullLanes.toArray()));
            update.setInt(6, most);
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

    void retry(WorkItem item, Duration pause, String problem) throws SQLException {
        try (Connection connection = own.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update platform.work set due_at = ?, claim = null, last_error = ? where id = ? and claim = ?")) {
            update.setObject(1, at(clock.instant().plus(pause)));
            update.setString(2, problem);
            update.setLong(3, item.id());
            update.setObject(4, item.claim());
            update.executeUpdate();
        }
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

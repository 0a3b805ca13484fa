package io.izyboost.tenancy.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.migration.TestDatabase;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panel 1 is current; the schema of panel 2 is older than this release can serve. */
class WorkRowsTest {
    private static final String KIND = "test.due";
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static TestDatabase database;

    private final WorkRows rows = rows();

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void twoPanelsWithDueWork() throws SQLException {
        database.sql(database.owner, "delete from platform.work");
        database.clear();
        panel(1, PanelRegistry.OLDEST_SERVABLE, "BROKEN");
        panel(2, PanelRegistry.OLDEST_SERVABLE - 1, "MIGRATING");
    }

    @Test
    void handsOutWorkOfPanelsThatCanBeServedOnly() throws Exception {
        assertThat(rows.isDue(KIND)).isTrue();
        assertThat(panelsOf(rows.claim(KIND, 10, LEASE))).containsExactly(1L);

        assertThat(rows.isDue(KIND))
                .as("what waits for a migration starts no job")
                .isFalse();
        assertThat(rows.claim(KIND, 10, LEASE)).isEmpty();
        assertThat(database.count("select attempts from platform.work where panel_id = 2"))
                .isZero();
    }

    @Test
    void handsOutTheRestOnceItsPanelIsMigrated() throws Exception {
        rows.claim(KIND, 10, LEASE);
        database.sql(
                database.owner,
                "update platform.panel_schemas set state = 'CURRENT', version = " + PanelRegistry.OLDEST_SERVABLE);

        assertThat(rows.isDue(KIND)).isTrue();
        assertThat(panelsOf(rows.claim(KIND, 10, LEASE))).containsExactly(2L);
    }

    @Test
    void isNotHeldUpByPanelsThatWaitInFront() throws Exception {
        database.sql(database.owner, "update platform.work set due_at = due_at - interval '1 day' where panel_id = 2");

        assertThat(panelsOf(rows.claim(KIND, 1, LEASE))).containsExactly(1L);
    }

    @Test
    void countsNoTryWhereSomethingIsInTheWay() throws Exception {
        WorkItem first = rows.claim(KIND, 1, LEASE).get(0);
        rows.putOff(first, WorkResult.waits(Duration.ZERO, "busy"));
        WorkItem again = rows.claim(KIND, 1, LEASE).get(0);
        assertThat(again.attempts()).isEqualTo(first.attempts());

        rows.putOff(again, WorkResult.retryIn(Duration.ZERO, "failed"));
        assertThat(rows.claim(KIND, 1, LEASE).get(0).attempts()).isEqualTo(first.attempts() + 1);
    }

    @Test
    void hurriesWhatWaitsInALaneOneAfterTheOtherEvenWhileItIsBeingPutOff() throws Exception {
        database.sql(database.owner, """
                delete from platform.work;
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                select 1, '%1$s', n, 'a', now() + interval '10 minutes', now() from generate_series(1, 200) n;
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                values (1, '%1$s', 'claimed', 'a', now() - interval '1 minute', now()),
                       (1, '%1$s', 'other', 'b', now() + interval '10 minutes', now())
                """.formatted(KIND));
        WorkItem claimed = rows.claim(KIND, 1, LEASE).get(0);

        rows.hurry(claimed.panel(), KIND, "a");
        rows.putOff(claimed, WorkResult.waits(Duration.ofMinutes(15), "it fails"));

        String soon = "select count(*) from platform.work where lane = 'a' and due_at < now() + interval '%s'";
        assertThat(database.count(soon.formatted("1 minute"))).isEqualTo(201);
        assertThat(database.count("select count(distinct due_at) from platform.work where lane = 'a'"))
                .isEqualTo(201);
        assertThat(database.count("select count(*) from platform.work where lane = 'b' and due_at > now()"))
                .isEqualTo(1);
    }

    private static List<Long> panelsOf(List<WorkItem> items) {
        return items.stream().map(item -> item.panel().value()).toList();
    }

    private static void panel(long id, int version, String state) throws SQLException {
        database.sql(database.owner, """
                insert into platform.panels (id, slug, name, schema_name, currency, state, owner_email, created_at)
                values (%1$d, 'panel-%1$d', 'x', 'p_%1$d', 'USD', 'active', 'o@x', now());
                insert into platform.panel_schemas (id, name, panel_id, version, state, created_at)
                values (%1$d, 'p_%1$d', %1$d, %2$d, '%3$s', now());
                insert into platform.work (panel_id, kind, ref, due_at, created_at)
                values (%1$d, '%4$s', '', now() - interval '1 minute', now())
                """.formatted(id, version, state, KIND));
    }

    private static WorkRows rows() {
        WorkRows rows = new WorkRows();
        rows.own = database.runtime;
        rows.joined = database.runtime;
        rows.signal = new WorkSignal();
        rows.transactions = new NoTransactions();
        rows.clock = new AppClock();
        return rows;
    }

    /** Nobody runs one here. */
    private static final class NoTransactions implements TransactionSynchronizationRegistry {
        @Override
        public int getTransactionStatus() {
            return Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public Object getTransactionKey() {
            throw new IllegalStateException();
        }

        @Override
        public void putResource(Object key, Object value) {
            throw new IllegalStateException();
        }

        @Override
        public Object getResource(Object key) {
            throw new IllegalStateException();
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new IllegalStateException();
        }

        @Override
        public void setRollbackOnly() {
            throw new IllegalStateException();
        }

        @Override
        public boolean getRollbackOnly() {
            throw new IllegalStateException();
        }
    }
}

package io.izyboost.tenancy.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.migration.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panel 1 is current; the schema of panel 2 is older than this release can serve. */
class WorkRowsTest {
    private static final String KIND = "test.due";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(2);

    private static TestDatabase database;

    private final AtomicInteger wakes = new AtomicInteger();
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
    void countsTriesUntilOneSucceedsEvenIfItWasEnqueuedMeanwhile() throws Exception {
        WorkItem first = rows.claim(KIND, 1, LEASE).get(0);
        rows.putOff(first, Instant.EPOCH, true);
        WorkItem second = rows.claim(KIND, 1, LEASE).get(0);
        assertThat(second.attempts()).isEqualTo(2);
        rows.putOff(second, Instant.EPOCH, false);
        WorkItem third = rows.claim(KIND, 1, LEASE).get(0);
        assertThat(third.attempts()).as("no try").isEqualTo(2);

        rows.enqueue(third.panel(), KIND, "", "", Instant.EPOCH);
        rows.conclude(third, () -> null);

        assertThat(rows.claim(KIND, 1, LEASE)).hasSize(1).allMatch(item -> item.attempts() == 1);
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

    @Test
    void transactionsThatShareRowsDoNotWaitForEachOtherInARing() throws Exception {
        try (RunningTransaction one = new RunningTransaction(database.runtime);
                RunningTransaction other = new RunningTransaction(database.runtime)) {
            ensure(one, "a", SOON);
            one.end();
            CompletableFuture<Void> crossing = CompletableFuture.runAsync(() -> {
                ensure(other, "b", SOON);
                ensure(other, "a", SOON);
                other.commit();
            });
            awaitThatWait(1);
            ensure(one, "b", SOON);
            one.commit();
            crossing.get();
        }

        assertThat(database.count("select count(*) from platform.work where kind = 'test.shared'"))
                .isEqualTo(2);
    }

    @Test
    void allWhoWaitedForARowThatIsPutOffMakeItEarlierAgain() throws Exception {
        database.sql(database.owner, """
                insert into platform.work (panel_id, kind, ref, due_at, created_at) values (1, 'test.shared', 'a', now(), now())
                """);
        WorkItem item = rows.claim("test.shared", 1, LEASE).get(0);
        try (RunningTransaction concluding = new RunningTransaction(database.runtime)) {
            rows(concluding).conclude(item, () -> Instant.now().plus(1, ChronoUnit.HOURS));
            List<CompletableFuture<Void>> waiting = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                        try (RunningTransaction tx = new RunningTransaction(database.runtime)) {
                            ensure(tx, "a", SOON);
                            tx.commit();
                        }
                    }))
                    .limit(2)
                    .toList();
            awaitThatWait(2);
            concluding.commit();
            for (CompletableFuture<Void> each : waiting) {
                each.get();
            }
        }

        assertThat(database.count("select count(*) from platform.work where kind = 'test.shared'"
                        + " and due_at < now() + interval '10 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void hurryDoesNotWaitInARingWithOrdersThatGoBackToTheQueue() throws Exception {
        database.sql(database.owner, """
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                select 1, 'test.shared', n, 'a', now() + interval '1 hour', now() from generate_series(10, 9, -1) n
                """);
        try (RunningTransaction sweep = new RunningTransaction(database.runtime);
                RunningTransaction recovery = new RunningTransaction(database.runtime)) {
            enqueue(sweep, "9");
            CompletableFuture<Void> hurrying = CompletableFuture.runAsync(() -> {
                rows(recovery).hurry(new PanelId(1), "test.shared", "a");
                recovery.commit();
            });
            awaitThatWait(1);
            enqueue(sweep, "10");
            sweep.commit();
            hurrying.get();
        }

        assertThat(database.count("select count(*) from platform.work where kind = 'test.shared'"
                        + " and due_at < now() + interval '10 minutes'"))
                .isEqualTo(2);
    }

    private void enqueue(RunningTransaction transaction, String ref) {
        rows(transaction)
                .enqueue(new PanelId(1), "test.shared", ref, "a", Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private void ensure(RunningTransaction transaction, String ref, Duration pause) {
        rows(transaction)
                .ensure(new PanelId(1), "test.shared", ref, Instant.now().plus(pause));
    }

    /** In transactions that have to do with the queue. */
    private static void awaitThatWait(int many) {
        await().until(() -> database.count("""
                select count(distinct pid) from pg_locks waiting join pg_locks held using (pid)
                where not waiting.granted and held.relation = 'platform.work'::regclass
                """) == many);
    }

    @Test
    void isDueAgainWhenItsHandlerSaysHoweverSoonItsLeaseWouldEnd() throws Exception {
        WorkItem item = rows.claim(KIND, 1, LEASE).get(0);

        enqueueIn(item, Duration.ofMinutes(15));
        rows.done(item);

        String due =
                "select count(*) from platform.work where panel_id = 1 and claim is null and due_at > now() + interval '%s'";
        assertThat(database.count(due.formatted("14 minutes"))).isEqualTo(1);
        enqueueIn(item, Duration.ofMinutes(5));
        enqueueIn(item, Duration.ofMinutes(10));
        assertThat(database.count(due.formatted("4 minutes"))).isEqualTo(1);
        assertThat(database.count(due.formatted("6 minutes")))
                .as("nobody handles it, so the earlier time counts")
                .isZero();
    }

    @Test
    void wakesTheRunnerByTheCommitAndByNothingElse() {
        Instant now = Instant.now().minusSeconds(1);
        try (RunningTransaction transaction = new RunningTransaction(database.runtime)) {
            WorkRows joining = rows(transaction);
            PanelId panel = new PanelId(1);
            joining.enqueue(panel, KIND, "now", "", now);
            joining.hurry(panel, KIND, "a");
            joining.ensure(panel, KIND, "ensured", now);
            transaction.end();
            assertThat(wakes).as("before the commit nothing is to be seen").hasValue(0);
            transaction.commit();
            assertThat(wakes).hasValue(3);

            joining.enqueue(panel, KIND, "now", "", now);
            transaction.rollback();
            joining.enqueue(panel, KIND, "later", "", now.plusSeconds(3600));
            transaction.commit();
            assertThat(wakes).hasValue(3);
        }
    }

    private void enqueueIn(WorkItem item, Duration pause) {
        rows.enqueue(item.panel(), KIND, item.ref(), item.lane(), Instant.now().plus(pause));
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

    private WorkRows rows() {
        WorkRows rows = new WorkRows();
        rows.own = database.runtime;
        rows.joined = database.runtime;
        rows.signal = new WorkSignal() {
            @Override
            public void wake() {
                wakes.incrementAndGet();
            }
        };
        rows.transactions = new NoTransactions();
        rows.clock = new AppClock();
        return rows;
    }

    private WorkRows rows(RunningTransaction transaction) {
        WorkRows rows = rows();
        rows.joined = transaction.source();
        rows.transactions = transaction;
        return rows;
    }
}

package io.izyboost.tenancy.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.kernel.work.WorkThreads;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.migration.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets the threads when there is more work than threads, on a real queue. */
class WorkRunnerTest {
    private static final int MOST = 8;
    private static final int PER_PANEL = 5;
    private static final int PER_LANE = 2;
    private static TestDatabase database;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WorkRunner runner = new WorkRunner(new WorkThreads(MOST, PER_PANEL));
    private final Held handler = new Held();
    private final Held own = new Held() {
        @Override
        public String kind() {
            return "test.own";
        }

        @Override
        public int ownPlaces() {
            return 1;
        }
    };

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void assemble() throws SQLException {
        runner.signal = new WorkSignal();
        runner.panels = new PanelRegistry() {
            @Override
            public Panel get(PanelId id) {
                String name = "p_" + id.value();
                return new Panel(
                        id, name, name, name, "USD", "en", PanelState.ACTIVE, OLDEST_SERVABLE, false, null, null);
            }
        };
        runner.rows = new WorkRows();
        runner.rows.own = database.runtime;
        runner.rows.clock = new AppClock();
        try (Connection connection = database.runtime.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from platform.work");
        }
    }

    @AfterEach
    void letGo() {
        handler.go.countDown();
        own.go.countDown();
        threads.shutdown();
    }

    @Test
    void servesAnotherPanelAtOnceWhileOneFloodsEveryLane() throws SQLException {
        handler.holds = item -> item.panel().value() == 1;
        for (int lane = 0; lane < 300; lane++) {
            enqueue(1, "1:" + lane, 20);
        }
        enqueue(2, "2:1", 1);

        runner.claimAndStart(handler, threads);

        await().untilAsserted(() -> assertThat(handler.done).containsExactly("2:1#0"));
        await().untilAsserted(() -> assertThat(handler.begun).hasSize(PER_PANEL + 1));
        assertThat(claimed()).isEqualTo(PER_PANEL);
    }

    @Test
    void givesThePlaceThatBecomesFreeToWhoHasNoneWhileSeveralFlood() throws SQLException {
        handler.holds = item -> item.panel().value() != 3;
        for (int lane = 0; lane < 600; lane++) {
            enqueue(1, "1:" + lane, 1);
            enqueue(2, "2:" + lane, 1);
        }
        enqueue(3, "3:1", 1);

        runner.claimAndStart(handler, threads);

        await().untilAsserted(() -> assertThat(handler.done).containsExactly("3:1#0"));
        assertThat(claimed()).as("the last quarter is left").isEqualTo(MOST - MOST / 4);
    }

    @Test
    void servesAnotherLaneAtOnceWhileOneHangs() throws SQLException {
        handler.holds = item -> item.lane().equals("1:1");
        enqueue(1, "1:1", 2000);
        enqueue(1, "1:2", 1);

        runner.claimAndStart(handler, threads);

        await().untilAsserted(() -> assertThat(handler.done).containsExactly("1:2#0"));
        await().untilAsserted(() -> assertThat(handler.begun).hasSize(PER_LANE + 1));
    }

    @Test
    void servesAKindWithPlacesOfItsOwnWhateverFillsAllOthers() throws SQLException {
        handler.holds = item -> true;
        own.holds = item -> item.panel().value() == 2;
        for (int panel = 1; panel <= 10; panel++) {
            enqueue(panel, panel + ":1", 2);
        }
        runner.claimAndStart(handler, threads);
        assertThat(claimed()).isEqualTo(MOST);
        enqueue("test.own", 1, "");

        runner.claimAndStart(own, threads);
        await().untilAsserted(() -> assertThat(own.done).containsExactly("#0"));
        await().until(() -> claimed() == MOST);

        enqueue("test.own", 2, "");
        enqueue("test.own", 3, "");
        runner.claimAndStart(own, threads);
        assertThat(claimed()).as("and no more than these").isEqualTo(MOST + 1);
    }

    @Test
    void claimsNoMoreOfALaneThanItMayHaveAndGoesOnAsSoonAsThatIsFree() throws Exception {
        handler.narrow = "1:1";
        handler.holds = item -> item.ref().equals("1:1#0");
        enqueue(1, "1:1", 1);
        runner.claimAndStart(handler, threads);
        await().untilAsserted(() -> assertThat(handler.begun).hasSize(1));
        enqueue(1, "1:1", 1, 5);

        runner.claimAndStart(handler, threads);

        assertThat(claimed()).isEqualTo(1);
        Thread loop = new Thread(() -> loop(threads));
        loop.start();
        handler.go.countDown();
        await().untilAsserted(() -> assertThat(handler.done).hasSize(6));
        loop.interrupt();
        loop.join();
    }

    @Test
    void goesOnAsSoonAsAPlaceIsFree() throws Exception {
        enqueue(1, "1:1", 10);
        enqueue(1, "", 10);
        enqueue(2, "2:1", 10);
        Thread loop = new Thread(() -> loop(threads));
        loop.start();

        await().untilAsserted(() -> assertThat(handler.done).hasSize(30));

        await().until(() -> claimed() == 0);
        loop.interrupt();
        loop.join();
    }

    @Test
    void goesOnIfAPlaceBecameFreeWhileItsTakerWasBeingClaimed() throws Exception {
        handler.holds = item -> item.ref().endsWith("#0");
        enqueue(1, "1:1", 1);
        List<Future<?>> started = new CopyOnWriteArrayList<>();
        Executor noting = work -> started.add(threads.submit(work));
        runner.claimAndStart(handler, noting);
        await().untilAsserted(() -> assertThat(handler.begun).hasSize(1));
        runner.rows = new WorkRows() {
            @Override
            List<WorkItem> claim(String kind, int most, Room room, Duration lease) throws SQLException {
                List<WorkItem> items = super.claim(kind, most, room, lease);
                handler.go.countDown();
                await().until(() -> started.get(0).isDone());
                return items;
            }
        };
        runner.rows.own = database.runtime;
        runner.rows.clock = new AppClock();
        enqueue(1, "1:1", 1, 2);
        Thread loop = new Thread(() -> loop(noting));
        loop.start();

        await().untilAsserted(() -> assertThat(handler.done).hasSize(3));

        loop.interrupt();
        loop.join();
    }

    /** As the server's loop, but with a pause that nobody would wait for. */
    private void loop(Executor executor) {
        try {
            while (true) {
                runner.claimAndStart(handler, executor);
                runner.signal.await(Duration.ofMinutes(10));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void enqueue(long panel, String lane, int items) throws SQLException {
        enqueue(panel, lane, 0, items - 1);
    }

    private static void enqueue(String kind, long panel, String lane) throws SQLException {
        enqueue(kind, panel, lane, 0, 0);
    }

    private static void enqueue(long panel, String lane, int first, int last) throws SQLException {
        enqueue("test.hold", panel, lane, first, last);
    }

    private static void enqueue(String kind, long panel, String lane, int first, int last) throws SQLException {
        try (Connection connection = database.runtime.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                        select ?, ?, ? || '#' || nth, ?, clock_timestamp(), now()
                        from generate_series(?, ?) as nth
                        """)) {
            insert.setLong(1, panel);
            insert.setString(2, kind);
            insert.setString(3, lane);
            insert.setString(4, lane);
            insert.setInt(5, first);
            insert.setInt(6, last);
            insert.executeUpdate();
        }
    }

    private static long claimed() throws SQLException {
        try (Connection connection = database.runtime.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from platform.work where claim is not null")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Notes what it gets, and holds some of it until it is let go. */
    private static class Held implements WorkHandler {
        final Set<String> begun = ConcurrentHashMap.newKeySet();
        final Set<String> done = ConcurrentHashMap.newKeySet();
        final CountDownLatch go = new CountDownLatch(1);
        volatile Predicate<WorkItem> holds = item -> false;
        /** A lane with one place. */
        volatile String narrow = "";

        @Override
        public String kind() {
            return "test.hold";
        }

        @Override
        public int laneLimit() {
            return PER_LANE;
        }

        @Override
        public int laneLimit(WorkItem item) {
            return item.lane().equals(narrow) ? 1 : PER_LANE;
        }

        @Override
        public WorkResult handle(WorkItem item) throws InterruptedException {
            begun.add(item.ref());
            if (holds.test(item)) {
                go.await();
            }
            done.add(item.ref());
            return WorkResult.DONE;
        }
    }
}

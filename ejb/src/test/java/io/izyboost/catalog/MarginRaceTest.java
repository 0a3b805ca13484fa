package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.PanelDatabase;
import io.izyboost.tenancy.retention.Retention;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A margin is set on many services while a sync holds them. */
class MarginRaceTest {
    /** Asked by the session that is waited for. */
    private static final String WAITS =
            "select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))";

    private PanelDatabase panel;

    @BeforeEach
    void start() throws Exception {
        panel = PanelDatabase.start();
    }

    @AfterEach
    void stop() throws Exception {
        panel.close();
    }

    @Test
    void isMadeOnTheCostThatTheSyncLeaves() throws Exception {
        panel.run("insert into categories (name, created_at) values ('Likes', now())");
        panel.run("""
                insert into services (category_id, name, type, cost, rate, min, max, created_at, updated_at)
                select 1, 'Likes', 'Default', 1, 2, 1, 9, now(), now() from generate_series(1, 2)
                """);
        try (Connection connection = panel.another();
                Statement sync = connection.createStatement()) {
            connection.setAutoCommit(false);
            sync.execute("update services set cost = 10, rate = 12, version = version + 1 where id = 1");
            CompletableFuture<Integer> edit = CompletableFuture.supplyAsync(this::tenPercentOnAll);
            Awaitility.await().until(() -> isWaitedFor(sync));
            connection.commit();
            assertThat(edit.join()).isEqualTo(2);

            assertThat(ask("select string_agg(cost || ' ' || rate, ', ' order by id) from services"))
                    .isEqualTo("10.000000 11.000000, 1.000000 1.100000");
            assertThat(
                            ask(
                                    "select string_agg(old_value || ' ' || new_value, ', ' order by service_id) from service_changes"))
                    .isEqualTo("12.000000 11.000000, 2.000000 1.100000");
        }
    }

    private int tenPercentOnAll() {
        ServiceEdits edits = new ServiceEdits();
        edits.clock = new AppClock();
        edits.sql = panel.sql();
        edits.retention = new Retention() {
            @Override
            public void expect() {}
        };
        return edits.apply(
                ServiceWhere.of(List.of(new ServiceId(1), new ServiceId(2))),
                new ChangeAll(null, BigDecimal.TEN, null));
    }

    private static boolean isWaitedFor(Statement session) throws java.sql.SQLException {
        try (var row = session.executeQuery(WAITS)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String ask(String query) {
        return panel.sql().first(query, row -> row.getString(1)).orElseThrow();
    }
}

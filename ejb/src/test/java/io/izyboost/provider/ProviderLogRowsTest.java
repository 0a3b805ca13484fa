package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.tenancy.PanelDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hundred accounts with a hundred calls each, every twentieth call of an account a problem. */
class ProviderLogRowsTest {
    private static final ProviderAccountId ACCOUNT = new ProviderAccountId(7);

    private static PanelDatabase database;

    private final ProviderLogRows rows = rows();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into provider_logs (provider_id, order_id, at, action, request, outcome, millis)
                select n % 100, n, now(), 'add', repeat('x', 200), case when n / 100 % 20 = 0 then 'UNKNOWN' else 'OK' end, 1
                from generate_series(1, 10000) n
                """);
        database.run("vacuum analyze provider_logs");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void forgetPlans() {
        database.plans();
    }

    @Test
    void readsTheCallsOfAnAccountByItsIndex() {
        Page<ProviderCallView> page = list(new ProviderCallFilter(ACCOUNT, null, false), 0, 6);

        assertThat(page.items()).extracting(ProviderCallView::order).startsWith(9_907L, 9_807L);
        assertThat(page.total()).isEqualTo(100);
        assertThat(database.plans()).hasSize(2).allMatch(plan -> plan.contains("provider_logs_provider"));
    }

    @Test
    void readsTheProblemsOfAnAccountByTheirIndex() {
        Page<ProviderCallView> page = list(new ProviderCallFilter(ACCOUNT, null, true), 0, 2);

        assertThat(page.total()).isEqualTo(5);
        assertThat(database.plans()).hasSize(2).allMatch(plan -> plan.contains("provider_logs_problems"));
    }

    @Test
    void countsOnlyWhatTheRowsDoNotTell() {
        Page<ProviderCallView> page = list(new ProviderCallFilter(ACCOUNT, 9_907L, false), 0, 6);

        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(1);
        assertThat(database.plans()).hasSize(1).allMatch(plan -> plan.contains("provider_logs_order"));

        assertThat(list(new ProviderCallFilter(ACCOUNT, null, true), 2, 2).total())
                .isEqualTo(5);
        assertThat(list(new ProviderCallFilter(ACCOUNT, null, true), 9, 2).total())
                .as("past the end")
                .isEqualTo(5);
    }

    private Page<ProviderCallView> list(ProviderCallFilter filter, int page, int size) {
        return rows.list(filter, new PageRequest(page, size));
    }

    private static ProviderLogRows rows() {
        ProviderLogRows rows = new ProviderLogRows();
        rows.sql = database.sql();
        return rows;
    }
}

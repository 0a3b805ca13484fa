package io.izyboost.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelDatabase;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 10,000 customers and one of the staff; the first 9,990 have wallets, number n holds (7,919 n) modulo 10,007. */
class CustomerRowsTest {
    private static final CustomerSort RICHEST = new CustomerSort(CustomerSort.By.BALANCE, true);
    private static final CustomerSort POOREST = new CustomerSort(CustomerSort.By.BALANCE, false);

    private static final Panel PANEL =
            new Panel(new PanelId(1), "one", "One", "p_1", "USD", "en", PanelState.ACTIVE, 1, false, null, null);

    private static PanelDatabase database;

    private final CustomerRows rows = new CustomerRows();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into users (email, email_key, name, password_hash, role, created_at)
                select n || '@shop.example', n || '@shop.example', 'Name ' || n, '', 'user', now() from generate_series(1, 10000) n;
                insert into users (email, email_key, name, password_hash, role, created_at) values ('o', 'o', '', '', 'owner', now());
                insert into ledger_accounts (kind, user_id, currency, created_at)
                select 'WALLET', n, 'USD', now() from generate_series(1, 9990) n;
                insert into wallets (user_id, account_id, currency, balance, updated_at)
                select user_id, id, 'USD', (user_id * 7919) % 10007, now() from ledger_accounts
                """);
        database.run("vacuum analyze");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void open() {
        rows.sql = database.sql();
        database.plans();
    }

    @Test
    void sortsByBalanceWithTheYoungestFirstAmongEquals() throws Exception {
        List<Long> byHand = LongStream.rangeClosed(1, 10_000)
                .boxed()
                .sorted((a, b) -> balance(a) == balance(b) ? Long.compare(b, a) : Long.compare(balance(b), balance(a)))
                .toList();

        assertThat(numbers(list(null, RICHEST, 0))).isEqualTo(byHand.subList(0, 50));
        assertThat(numbers(list(null, RICHEST, 199))).isEqualTo(byHand.subList(9_950, 10_000));
        assertThat(numbers(list(null, POOREST, 0)).subList(0, 10))
                .as("who never had a wallet holds nothing")
                .containsExactly(10_000L, 9_999L, 9_998L, 9_997L, 9_996L, 9_995L, 9_994L, 9_993L, 9_992L, 9_991L);
        assertThat(list(null, RICHEST, 0).total()).isEqualTo(10_000);
        assertThat(list("name 123", RICHEST, 0).total()).isEqualTo(11);
        assertThat(list("99_@", RICHEST, 0).total())
                .as("no pattern of the reader's")
                .isZero();
    }

    /** Each table is read once: not a wallet for each customer, nor the customers for each wallet. */
    @Test
    void joinsWalletsOnceForAll() throws Exception {
        list(null, RICHEST, 0);

        assertThat(database.plans().get(0)).contains("Hash").doesNotContain("Nested Loop", "SubPlan");
    }

    /** The list as it opens touches what it shows. */
    @Test
    void readsTheYoungestByTheirIndex() throws Exception {
        list(null, CustomerSort.NEWEST, 0);

        assertThat(database.plans().get(0))
                .contains("Index Scan Backward", "wallets_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aWalkKeepsTheOrderThatItBeganWith() throws Exception {
        List<UserId> ids = rows.ids(null, RICHEST);
        List<CustomerRow> part = TenantContext.call(PANEL, () -> rows.rows(ids.subList(500, 1_000)));

        assertThat(ids).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(part).extracting(row -> row.user().id()).isEqualTo(ids.subList(500, 1_000));
        assertThat(part.get(0).balance().amount())
                .isEqualByComparingTo(String.valueOf(balance(ids.get(500).value())));
    }

    private Page<CustomerRow> list(@Nullable String text, CustomerSort sort, int page) throws Exception {
        return TenantContext.call(PANEL, () -> rows.list(text, sort, new PageRequest(page, 50)));
    }

    private static List<Long> numbers(Page<CustomerRow> page) {
        return page.items().stream().map(row -> row.user().id().value()).toList();
    }

    private static long balance(long number) {
        return number > 9_990 ? 0 : number * 7919 % 10_007;
    }
}

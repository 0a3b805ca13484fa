package io.izyboost.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.PanelDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2,000 movements of two customers in turn; those of the second are refunds that fall. */
class WalletHistoryTest {
    private static final UserId SECOND = new UserId(2);

    private static PanelDatabase database;

    private final WalletHistory history = new WalletHistory();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into users (email, email_key, name, password_hash, role, created_at)
                select n || '@shop.example', n || '@shop.example', '', '', 'user', now() from generate_series(1, 2) n;
                insert into ledger_accounts (kind, user_id, currency, created_at) values ('WALLET', 1, 'USD', now()), ('WALLET', 2, 'USD', now()), ('REVENUE', null, 'USD', now());
                insert into wallets (user_id, account_id, currency, updated_at) values (1, 1, 'USD', now()), (2, 2, 'USD', now());
                insert into journals (kind, event_key, user_id, actor, at) select 'REFUND', n, 1 + n % 2, '', now() from generate_series(1, 2000) n;
                insert into entries (journal_id, account_id, amount, currency, balance_after)
                select n, 3, n - 2001, 'USD', null from generate_series(1, 2000) n;
                insert into entries (journal_id, account_id, amount, currency, balance_after)
                select n, 1 + n % 2, 2001 - n, 'USD', n from generate_series(1, 2000) n
                """);
        database.run("vacuum analyze");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void open() {
        history.sql = database.sql();
        database.plans();
    }

    @Test
    void sortsByTimeAndByAmount() {
        PageRequest second = new PageRequest(1, 2);
        Page<TransactionView> newest = history.transactions(SECOND, TransactionSort.NEWEST, second);
        assertThat(numbers(newest.items())).containsExactly(1_995L, 1_993L);
        assertThat(newest.total()).isEqualTo(1_000);
        TransactionSort most = new TransactionSort(TransactionSort.By.AMOUNT, true);
        assertThat(numbers(history.transactions(SECOND, most, second).items())).containsExactly(5L, 7L);
    }

    @Test
    void walksOverAllMovementsByAnIndex() {
        List<Long> walked = new ArrayList<>();
        for (List<TransactionView> part = before(null); !part.isEmpty(); part = before(part.get(part.size() - 1))) {
            walked.addAll(numbers(part));
        }
        assertThat(walked).hasSize(1_000).startsWith(1_999L, 1_997L).endsWith(3L, 1L);
        assertThat(database.plans()).noneMatch(plan -> plan.contains("Seq Scan on entries"));
    }

    private List<TransactionView> before(@Nullable TransactionView last) {
        return history.before(SECOND, last, 300);
    }

    private static List<Long> numbers(List<TransactionView> lines) {
        return lines.stream().map(TransactionView::id).toList();
    }
}

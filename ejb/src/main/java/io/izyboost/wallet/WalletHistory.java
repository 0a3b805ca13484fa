package io.izyboost.wallet;

import io.izyboost.identity.Roles;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads wallets and what moved on them. */
@ApplicationScoped
class WalletHistory {
    /** By the index of their account, however few of all entries are its own. */
    private static final String OWN = """
            from entries e where e.account_id = (select w.account_id from wallets w where w.user_id = ?)
            """;

    private static final String TRANSACTIONS = """
            select j.id, j.at, j.kind, e.amount, e.balance_after, e.currency, j.order_id, j.reference
            from (select e.* %s %s) e join journals j on j.id = e.journal_id %s
            """;
    private static final String CREDIT = """
            select j.id, j.user_id, j.reference, e.amount, e.balance_after, e.currency
            from journals j join entries e on e.journal_id = j.id
            where j.event_key = ? and e.balance_after is not null
            """;

    @Inject
    PanelSql sql;

    /** Zero for one who never had a wallet. */
    Money balance(UserId user) {
        return sql.first(
                        "select balance, currency from wallets where user_id = ?",
                        row -> Money.of(row.getBigDecimal(1), row.getString(2)),
                        user.value())
                .orElseGet(() -> Money.zero(TenantContext.current().currency()));
    }

    boolean isCustomer(UserId user) {
        return sql.first("select 1 from users where id = ? and role = ?", row -> true, user.value(), Roles.CUSTOMER)
                .isPresent();
    }

    Page<TransactionView> transactions(UserId user, TransactionSort sort, PageRequest page) {
        List<TransactionView> items = sql.list(
                TRANSACTIONS.formatted(OWN, sort.sql() + " limit ? offset ?", sort.sql()),
                WalletHistory::transaction,
                user.value(),
                page.size(),
                page.offset());
        return Page.of(items, page, () -> sql.first("select count(*) " + OWN, row -> row.getLong(1), user.value())
                .orElse(0L));
    }

    /** The newest ones before that one; null: of all. */
    List<TransactionView> before(UserId user, @Nullable TransactionView last, int most) {
        long below = last == null
                ? Long.MAX_VALUE
                : sql.first(
                                "select e.id " + OWN + " and e.journal_id = ?",
                                row -> row.getLong(1),
                                user.value(),
                                last.id())
                        .orElse(0L);
        String newest = TransactionSort.NEWEST.sql();
        return sql.list(
                TRANSACTIONS.formatted(OWN, "and e.id < ?" + newest + " limit ?", newest),
                WalletHistory::transaction,
                user.value(),
                below,
                most);
    }

    CreditView credit(String key) {
        return sql.first(
                        CREDIT,
                        row -> new CreditView(
                                row.getLong("id"),
                                new UserId(row.getLong("user_id")),
                                money(row, "amount"),
                                row.getString("reference"),
                                money(row, "balance_after")),
                        key)
                .orElseThrow();
    }

    private static TransactionView transaction(ResultSet row) throws SQLException {
        return new TransactionView(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                money(row, "amount"),
                money(row, "balance_after"),
                PanelSql.number(row, "order_id"),
                row.getString("reference"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getBigDecimal(column), row.getString("currency"));
    }
}

package io.izyboost.wallet;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads wallets and what moved on them. */
@ApplicationScoped
class WalletHistory {
    private static final String TRANSACTIONS = """
            select j.id, j.at, j.kind, e.amount, e.balance_after, e.currency, j.order_id, j.reference
            from wallets w join entries e on e.account_id = w.account_id join journals j on j.id = e.journal_id
            where w.user_id = ? order by e.id desc limit ? offset ?
            """;
    private static final String COUNT = """
            select count(*) from wallets w join entries e on e.account_id = w.account_id where w.user_id = ?
            """;
    private static final String CREDIT = """
            select j.id, j.user_id, j.reference, e.amount, e.balance_after, e.currency
            from journals j join entries e on e.journal_id = j.id
            where j.event_key = ? and e.balance_after is not null
            """;

    @Inject
    PanelSql sql;

    Money balance(UserId user) {
        return balances(List.of(user)).get(user);
    }

    Map<UserId, Money> balances(Collection<UserId> users) {
        Map<UserId, Money> balances = new HashMap<>();
        users.forEach(
                user -> balances.put(user, Money.zero(TenantContext.current().currency())));
        sql.list(
                "select user_id, balance, currency from wallets where user_id = any (?)",
                row -> balances.put(new UserId(row.getLong(1)), Money.of(row.getBigDecimal(2), row.getString(3))),
                (Object) users.stream().map(UserId::value).toArray(Long[]::new));
        return balances;
    }

    boolean isAccount(UserId user) {
        return sql.first("select 1 from users where id = ?", row -> true, user.value())
                .isPresent();
    }

    Page<TransactionView> transactions(UserId user, PageRequest page) {
        long total = sql.first(COUNT, row -> row.getLong(1), user.value()).orElse(0L);
        List<TransactionView> items =
                sql.list(TRANSACTIONS, WalletHistory::transaction, user.value(), page.size(), page.offset());
        return new Page<>(items, page.page(), page.size(), total);
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

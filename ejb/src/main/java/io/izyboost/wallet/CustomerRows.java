package io.izyboost.wallet;

import io.izyboost.identity.Roles;
import io.izyboost.identity.UserFilter;
import io.izyboost.identity.UserView;
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

/** Reads customers together with their balances. */
@ApplicationScoped
class CustomerRows {
    private static final String COLUMNS = """
            select u.id, u.email, u.name, u.role, u.state, u.locale, u.created_at, u.last_log_in_at,
                coalesce(w.balance, 0) as balance
            """;
    private static final String TABLES = " from users u left join wallets w on w.user_id = u.id";
    private static final String MATCHING =
            " where u.role = ? and (? = '' or u.email_key like ? or lower(u.name) like ?)";
    private static final String IN_ORDER = """
             from unnest(?) with ordinality as wanted (id, place) join users u on u.id = wanted.id
            left join wallets w on w.user_id = u.id order by wanted.place
            """;

    @Inject
    PanelSql sql;

    Page<CustomerRow> list(@Nullable String text, CustomerSort sort, PageRequest page) {
        String like = new UserFilter(text, Roles.CUSTOMER).pattern();
        List<CustomerRow> items = sql.list(
                COLUMNS + TABLES + MATCHING + sort.sql() + " limit ? offset ?",
                CustomerRows::row,
                Roles.CUSTOMER,
                like,
                like,
                like,
                page.size(),
                page.offset());
        return Page.of(items, page, () -> sql.first(
                        "select count(*) from users u" + MATCHING,
                        row -> row.getLong(1),
                        Roles.CUSTOMER,
                        like,
                        like,
                        like)
                .orElse(0L));
    }

    List<UserId> ids(@Nullable String text, CustomerSort sort) {
        String like = new UserFilter(text, Roles.CUSTOMER).pattern();
        return sql.list(
                "select u.id" + TABLES + MATCHING + sort.sql(),
                row -> new UserId(row.getLong(1)),
                Roles.CUSTOMER,
                like,
                like,
                like);
    }

    List<CustomerRow> rows(List<UserId> ids) {
        Long[] wanted = ids.stream().map(UserId::value).toArray(Long[]::new);
        return sql.list(COLUMNS + IN_ORDER, CustomerRows::row, (Object) wanted);
    }

    private static CustomerRow row(ResultSet row) throws SQLException {
        UserView user = new UserView(
                new UserId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("role"),
                row.getString("state"),
                row.getString("locale"),
                row.getTimestamp("created_at").toInstant(),
                PanelSql.instant(row, "last_log_in_at"));
        return new CustomerRow(
                user,
                Money.of(row.getBigDecimal("balance"), TenantContext.current().currency()));
    }
}

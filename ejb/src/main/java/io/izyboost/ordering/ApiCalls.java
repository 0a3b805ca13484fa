package io.izyboost.ordering;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.retention.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** The rows of {@code api_logs}. A call stands here about a second after its end. */
@Stateless
public class ApiCalls {
    private static final String INSERT = """
            insert into api_logs (user_id, at, action, request, response, status, millis, address)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The trade answers refusals with HTTP 200. */
    private static final String PROBLEM = "(status >= 400 or response like '{\"error\"%')";

    @PersistenceContext(unitName = "panel")
    EntityManager panel;

    @Inject
    PanelSql sql;

    @Inject
    Retention retention;

    public void write(List<ApiCall> calls) {
        panel.unwrap(Session.class).doWork(connection -> insert(connection, calls));
        retention.expect();
    }

    /** Those of one customer, newest first. */
    @RequiresPermission(Permission.ORDERING_READ)
    public Page<ApiCallView> list(ApiCallFilter filter, PageRequest page) {
        String where = " from api_logs where user_id = ?" + (filter.problemsOnly() ? " and " + PROBLEM : "");
        long user = filter.user().value();
        List<ApiCallView> items = sql.list(
                "select *, " + PROBLEM + " as problem" + where + " order by id desc limit " + page.size() + " offset "
                        + page.offset(),
                ApiCalls::view,
                user);
        return Page.of(items, page, () -> sql.first("select count(*)" + where, row -> row.getLong(1), user)
                .orElse(0L));
    }

    private static ApiCallView view(ResultSet row) throws SQLException {
        return new ApiCallView(
                row.getLong("id"),
                Objects.requireNonNull(PanelSql.instant(row, "at")),
                row.getString("action"),
                row.getString("request"),
                row.getString("response"),
                row.getInt("status"),
                row.getInt("millis"),
                row.getString("address"),
                row.getBoolean("problem"));
    }

    private static void insert(Connection connection, List<ApiCall> calls) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ApiCall call : calls) {
                insert.setObject(1, call.user() == null ? null : call.user().value());
                insert.setObject(2, call.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, call.action());
                insert.setString(4, call.request());
                insert.setString(5, call.response());
                insert.setInt(6, call.status());
                insert.setInt(7, call.millis());
                insert.setString(8, call.address());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

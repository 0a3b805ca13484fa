package io.izyboost.provider;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.hibernate.Session;

/** The rows of {@code provider_logs}. */
@ApplicationScoped
class ProviderLogRows {
    private static final String INSERT = """
            insert into provider_logs (provider_id, order_id, at, action, request, status, response, outcome, millis)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    PanelSql sql;

    @Inject
    Retention retention;

    @Transactional
    void insert(List<LoggedCall> calls) {
        em.unwrap(Session.class).doWork(connection -> insert(connection, calls));
        retention.expect();
    }

    @Transactional
    Page<ProviderCallView> list(ProviderCallFilter filter, PageRequest page) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        List<Object> arguments = new ArrayList<>();
        if (filter.provider() != null) {
            where.add("l.provider_id = ?");
            arguments.add(filter.provider().value());
        }
        if (filter.order() != null) {
            where.add("l.order_id = ?");
            arguments.add(filter.order());
        }
        if (filter.problemsOnly()) {
            where.add("l.outcome not in ('OK', 'SENT')");
        }
        List<ProviderCallView> items = sql.list(
                "select l.*, p.name as provider_name from provider_logs l left join api_providers p on p.id = l.provider_id"
                        + where + " order by l.id desc limit " + page.size() + " offset " + page.offset(),
                ProviderLogRows::view,
                arguments.toArray());
        return Page.of(items, page, () -> sql.first(
                        "select count(*) from provider_logs l" + where, row -> row.getLong(1), arguments.toArray())
                .orElse(0L));
    }

    private static void insert(Connection connection, List<LoggedCall> calls) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (LoggedCall call : calls) {
                insert.setLong(1, call.provider().value());
                insert.setObject(2, call.order(), Types.BIGINT);
                insert.setObject(3, call.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, call.action());
                insert.setString(5, call.request());
                insert.setObject(6, call.status(), Types.INTEGER);
                insert.setString(7, call.response());
                insert.setString(8, call.outcome());
                insert.setInt(9, call.millis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static ProviderCallView view(ResultSet row) throws SQLException {
        return new ProviderCallView(
                row.getLong("id"),
                new ProviderAccountId(row.getLong("provider_id")),
                Objects.requireNonNullElse(row.getString("provider_name"), ""),
                PanelSql.number(row, "order_id"),
                Objects.requireNonNull(PanelSql.instant(row, "at")),
                row.getString("action"),
                row.getString("request"),
                row.getObject("status", Integer.class),
                row.getString("response"),
                row.getString("outcome"),
                row.getInt("millis"));
    }
}

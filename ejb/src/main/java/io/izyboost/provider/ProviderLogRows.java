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
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of {@code provider_logs}. */
@ApplicationScoped
class ProviderLogRows {
    private static final String INSERT = """
            insert into provider_logs (provider_id, order_id, at, action, request, status, response, outcome, millis)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WHERE = """
             from provider_logs l left join api_providers p on p.id = l.provider_id
            where (?::bigint is null or l.provider_id = ?::bigint)
              and (?::bigint is null or l.order_id = ?::bigint)
              and (not ? or l.outcome not in ('OK', 'SENT'))
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
        @Nullable
        Long provider = filter.provider() == null ? null : filter.provider().value();
        @Nullable Object[] where = {provider, provider, filter.order(), filter.order(), filter.problemsOnly()};
        long total = sql.first("select count(*)" + WHERE, row -> row.getLong(1), where)
                .orElse(0L);
        List<ProviderCallView> items = sql.list(
                "select l.*, p.name as provider_name" + WHERE + " order by l.id desc limit ? offset ?",
                ProviderLogRows::view,
                provider,
                provider,
                filter.order(),
                filter.order(),
                filter.problemsOnly(),
                page.size(),
                page.offset());
        return new Page<>(items, page.page(), page.size(), total);
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

package io.izyboost.catalog;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of the catalog, as records. */
@ApplicationScoped
class ServiceQueries {
    private static final String ROW = """
            select s.*, c.name as category, p.name as provider
            from services s join categories c on c.id = s.category_id left join api_providers p on p.id = s.provider_id
            """;
    private static final String SOLD = """
            s.enabled and s.gone_at is null and c.enabled and (s.provider_id is null or p.enabled)
            """;

    /** The types that can be ordered, as a list of literals: the words are our own. */
    private static final String SOLD_TYPES = Arrays.stream(ServiceType.values())
            .filter(ServiceType::isSold)
            .map(type -> "'" + type.wire() + "'")
            .collect(Collectors.joining(", ", " and s.type in (", ")"));

    @Inject
    PanelSql sql;

    Optional<SellableService> sellable(long id) {
        String select = """
                select s.*, coalesce(p.kind, 'MANUAL') as kind
                from services s join categories c on c.id = s.category_id left join api_providers p on p.id = s.provider_id
                where s.id = ? and
                """ + SOLD;
        return sql.first(select, ServiceQueries::sellableService, id);
    }

    List<ServiceOffer> offer() {
        String select = """
                select s.id, s.name, s.type, c.name as category, s.rate, s.min, s.max, s.refill, s.cancel, s.dripfeed
                from services s join categories c on c.id = s.category_id left join api_providers p on p.id = s.provider_id
                where
                """ + SOLD + SOLD_TYPES + " order by c.position, c.id, s.position, s.id";
        return sql.list(select, ServiceQueries::serviceOffer);
    }

    Optional<String> description(long id) {
        String select = """
                select s.description
                from services s join categories c on c.id = s.category_id left join api_providers p on p.id = s.provider_id
                where s.id = ? and
                """ + SOLD;
        return sql.first(select, row -> row.getString(1), id);
    }

    Page<ServiceRow> list(ServiceFilter filter, ServiceSort sort, PageRequest page) {
        ServiceWhere where = ServiceWhere.of(filter);
        String select = ROW + where.text() + sort.sql() + " limit " + page.size() + " offset " + page.offset();
        List<ServiceRow> rows = sql.list(select, ServiceQueries::serviceRow, where.arguments());
        return Page.of(rows, page, () -> count(where));
    }

    /** Those with the smallest numbers above that one. */
    List<ServiceRow> above(ServiceFilter filter, @Nullable ServiceId last, int most) {
        ServiceWhere where = ServiceWhere.of(filter).above(last);
        String select = ROW + where.text() + " order by s.id limit " + most;
        return sql.list(select, ServiceQueries::serviceRow, where.arguments());
    }

    private long count(ServiceWhere where) {
        return sql.first("select count(*) from services s" + where.text(), row -> row.getLong(1), where.arguments())
                .orElse(0L);
    }

    Optional<ServiceRow> find(long id) {
        return sql.first(ROW + " where s.id = ?", ServiceQueries::serviceRow, id);
    }

    Page<ServiceChangeView> changes(long service, PageRequest page) {
        long total = sql.first(
                        "select count(*) from service_changes where service_id = ?", row -> row.getLong(1), service)
                .orElseThrow();
        List<ServiceChangeView> items = sql.list(
                "select * from service_changes where service_id = ? order by id desc limit ? offset ?",
                row -> new ServiceChangeView(
                        row.getTimestamp("at").toInstant(),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("cause")),
                service,
                page.size(),
                page.offset());
        return new Page<>(items, page.page(), page.size(), total);
    }

    boolean isManualAccount(long id) {
        return sql.first("select 1 from api_providers where id = ? and kind = 'MANUAL'", row -> true, id)
                .isPresent();
    }

    private static SellableService sellableService(ResultSet row) throws SQLException {
        Long provider = PanelSql.number(row, "provider_id");
        return new SellableService(
                new ServiceId(row.getLong("id")),
                row.getString("name"),
                ServiceType.read(row.getString("type")).orElseThrow(),
                provider == null ? null : new ProviderAccountId(provider),
                ProviderKind.valueOf(row.getString("kind")),
                row.getString("provider_service"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("cost"),
                row.getLong("min"),
                row.getLong("max"),
                row.getBoolean("dripfeed"),
                row.getBoolean("unique_link"));
    }

    private static ServiceOffer serviceOffer(ResultSet row) throws SQLException {
        return new ServiceOffer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("category"),
                row.getBigDecimal("rate"),
                row.getLong("min"),
                row.getLong("max"),
                row.getBoolean("refill"),
                row.getBoolean("cancel"),
                row.getBoolean("dripfeed"));
    }

    private static ServiceRow serviceRow(ResultSet row) throws SQLException {
        return new ServiceRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getLong("category_id"),
                row.getString("category"),
                row.getString("type"),
                PanelSql.number(row, "provider_id"),
                row.getString("provider"),
                row.getString("provider_service"),
                row.getBigDecimal("provider_rate"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("margin_percent"),
                row.getBigDecimal("rate"),
                row.getLong("min"),
                row.getLong("max"),
                row.getBoolean("refill"),
                row.getBoolean("cancel"),
                row.getBoolean("dripfeed"),
                row.getBoolean("unique_link"),
                row.getBoolean("enabled"),
                PanelSql.instant(row, "gone_at"),
                row.getTimestamp("updated_at").toInstant());
    }
}

package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The rows of {@code categories}, read as records. */
@ApplicationScoped
class CategoryRows {
    private static final String VIEW = """
            select c.id, c.name, c.position, c.enabled,
                   (select count(*) from services s where s.category_id = c.id) as services
            from categories c
            """;

    private static final String MAKE = """
            insert into categories (name, position, created_at)
            select ?, coalesce(max(position), 0) + 1, ? from categories
            on conflict (name) do nothing returning id
            """;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    List<CategoryView> all() {
        return views(" order by c.position, c.id");
    }

    Page<CategoryView> list(CategorySort sort, PageRequest page) {
        List<CategoryView> items = views(sort.sql() + " limit " + page.size() + " offset " + page.offset());
        return Page.of(items, page, () -> sql.first("select count(*) from categories", row -> row.getLong(1))
                .orElseThrow());
    }

    CategoryView get(long id) {
        return views(" where c.id = ?", id).get(0);
    }

    Optional<Long> named(String name) {
        return sql.first("select id from categories where name = ?", row -> row.getLong(1), name);
    }

    /** Makes one, as the last of all; empty: there is one of that name, made this very moment perhaps. */
    Optional<Long> make(String name) {
        return sql.first(MAKE, row -> row.getLong(1), name, clock.instant());
    }

    private List<CategoryView> views(String where, Object... arguments) {
        return sql.list(
                VIEW + where,
                row -> new CategoryView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("position"),
                        row.getBoolean("enabled"),
                        row.getLong("services")),
                arguments);
    }
}

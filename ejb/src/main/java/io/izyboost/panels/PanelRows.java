package io.izyboost.panels;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.PanelRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the registry for the console. */
@ApplicationScoped
class PanelRows {
    private static final String FROM = """
            from platform.panels p
            left join platform.panel_schemas s on s.panel_id = p.id
            left join platform.panels parent on parent.id = p.parent_id
            """;
    /** A cancelled panel is shown to those only who ask for such. */
    private static final String LIVING = " where p.state <> 'cancelled'";

    private static final String SELECT = """
            select p.id, p.slug, p.name, p.state, p.currency, p.owner_email, parent.slug, coalesce(s.version, 0),
                   coalesce(s.state = 'BROKEN', false), p.created_at
            """ + FROM;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    PanelView get(String slug) {
        return find(slug).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, slug));
    }

    boolean isTaken(String slug) {
        return find(slug).isPresent();
    }

    Optional<PanelView> find(String slug) {
        return select(SELECT + LIVING + " and p.slug = ?", List.of(slug)).stream()
                .findFirst();
    }

    Page<PanelView> list(PanelFilter filter, PageRequest page) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        long total = count("select count(*) " + FROM + where, values);
        String order = (filter.order() == null ? PanelFilter.Order.CREATED : filter.order()).column();
        String direction = filter.descending() ? " desc" : "";
        String limit = " order by " + order + direction + ", p.id" + direction + " limit " + page.size() + " offset "
                + page.offset();
        return new Page<>(select(SELECT + where + limit, values), page.page(), page.size(), total);
    }

    /** The youngest ones below that number. */
    List<PanelView> below(PanelFilter filter, @Nullable PanelId last, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        if (last != null) {
            where += " and p.id < ?";
            values.add(last.value());
        }
        return select(SELECT + where + " order by p.id desc limit " + most, values);
    }

    /** Names of columns are ours; what came from outside is bound. */
    private static String where(PanelFilter filter, List<Object> values) {
        StringBuilder where = new StringBuilder(filter.state() == null ? LIVING : " where p.state = ?");
        if (filter.state() != null) {
            values.add(filter.state().wire());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and position(? in lower(p.slug || ' ' || p.name || ' ' || p.owner_email)) > 0");
            values.add(filter.text().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.parent() != null && !filter.parent().isBlank()) {
            where.append(" and parent.slug = ?");
            values.add(filter.parent().strip());
        }
        return where.toString();
    }

    private List<PanelView> select(String sql, List<Object> values) {
        return query(sql, values, row -> {
            List<PanelView> panels = new ArrayList<>();
            while (row.next()) {
                panels.add(view(row));
            }
            return panels;
        });
    }

    private long count(String sql, List<Object> values) {
        return query(sql, values, row -> row.next() ? row.getLong(1) : 0L);
    }

    private <T> T query(String sql, List<Object> values, Reading<T> reading) {
        try (Connection connection = platform.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int nth = 0; nth < values.size(); nth++) {
                statement.setObject(nth + 1, values.get(nth));
            }
            try (ResultSet row = statement.executeQuery()) {
                return reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The panel registry cannot be read", e);
        }
    }

    private static PanelView view(ResultSet row) throws SQLException {
        String slug = row.getString(2);
        @Nullable String parent = row.getString(7);
        return new PanelView(
                new PanelId(row.getLong(1)),
                slug,
                row.getString(3),
                PanelRegistry.url(slug),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                parent,
                row.getInt(8),
                row.getBoolean(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    /** Takes what it wants from the rows. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}

package io.izyboost.panels;

import io.izyboost.kernel.PanelId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Searches the registry by its indexes. */
@ApplicationScoped
class NearPanelRows {
    /** What the search has to say about a panel. */
    record Row(String slug, String name, String state) {}

    private static final String SELECT = "select slug, name, state from platform.panels where state <> 'cancelled'";
    /** The very words of the index. */
    private static final String HAS_WORDS =
            " and to_tsvector('simple', translate(slug || ' ' || name, '-._/@', '     ')) @@ to_tsquery('simple', ?)";

    private static final String BY_NAME = " order by lower(name), id limit ?";
    static final String FIRST_BELOW = SELECT + " and parent_id = ?" + BY_NAME;
    static final String FOUND_BELOW = SELECT + " and parent_id = ?" + HAS_WORDS + BY_NAME;
    static final String FOUND = SELECT
            + " and id in (select id from platform.panels where state <> 'cancelled'" + HAS_WORDS
            + " union select panel_id from platform.domains where verified_at is not null and host like ?)" + BY_NAME;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    List<Row> below(PanelId parent, PanelSearch search, int most) {
        return search.isEmpty()
                ? query(FIRST_BELOW, parent.value(), most)
                : query(FOUND_BELOW, parent.value(), search.words(), most);
    }

    List<Row> everywhere(PanelSearch search, int most) {
        return search.isEmpty() ? List.of() : query(FOUND, search.words(), search.host(), most);
    }

    private List<Row> query(String sql, Object... values) {
        try (Connection connection = platform.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int nth = 0; nth < values.length; nth++) {
                statement.setObject(nth + 1, values[nth]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Row(row.getString("slug"), row.getString("name"), row.getString("state")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The panel registry cannot be read", e);
        }
    }
}

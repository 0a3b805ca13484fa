package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.migration.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five thousand panels: the main one, 4,000 right below it, and the rest below panel 2. */
class NearPanelRowsTest {
    private static final int MOST = 20;
    private static final PanelId MAIN = new PanelId(1);
    private static final PanelId SECOND = new PanelId(2);

    private static TestDatabase database;

    private final NearPanelRows rows = rows();

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.start();
        database.sql(
                database.owner,
                "insert into platform.panels (id, slug, name, schema_name, currency, state, parent_id, owner_email, created_at)"
                        + " select g, case when g = 1 then 'main' else 'shop-' || g end, case when g % 1000 = 0 then 'L''Été du Nord ' else 'Plain ' end || g, 'p_' || g, 'USD',"
                        + " case when g = 3000 then 'cancelled' else 'active' end, case when g = 1 then null when g <= 4000 then 1 else 2 end, 'owner@x.example', now()"
                        + " from generate_series(1, 5000) g");
        database.sql(
                database.owner,
                "insert into platform.domains (host, panel_id, verified_at, created_at) values"
                        + " ('boost.example', 4711, now(), now()), ('boost.unproved.example', 4712, null, now())");
        database.sql(database.owner, "analyze platform.panels");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void findsByTheBeginningsOfWordsOfNameSlugAndDomain() {
        assertThat(found("été no")).containsExactly("shop-1000", "shop-2000", "shop-4000", "shop-5000");
        assertThat(found("shop-471")).contains("shop-471", "shop-4711").hasSize(11);
        assertThat(found("SHOP-4711.panels.example")).containsExactly("shop-4711");
        assertThat(found("boost.ex")).containsExactly("shop-4711");
        assertThat(found("boost.un")).as("a domain that nobody has proved").isEmpty();
        assertThat(found("hop")).isEmpty();
        assertThat(found("shop")).hasSize(MOST);
    }

    @Test
    void showsNoPanelBelowAnother() {
        assertThat(rows.below(SECOND, search("shop-3"), MOST)).isEmpty();
        assertThat(rows.below(SECOND, search("shop-4711"), MOST))
                .extracting(NearPanelRows.Row::slug)
                .containsExactly("shop-4711");
        assertThat(rows.below(MAIN, search("shop-4711"), MOST)).isEmpty();
        assertThat(rows.below(MAIN, search(""), MOST)).hasSize(MOST);
        assertThat(rows.below(new PanelId(3), search(""), MOST)).isEmpty();
    }

    @Test
    void takesWhateverIsTyped() {
        for (String typed :
                List.of("'", "\\", "a:*|b", "& | !", "%", "_", "\u0000", "(", "<->", " ", "a".repeat(100))) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void readsByIndexes() throws SQLException {
        assertThat(plan(NearPanelRows.FOUND, "plain:*", "plain%", MOST))
                .contains("panels_words")
                .contains("domains_");
        assertThat(plan(NearPanelRows.FOUND_BELOW, 1L, "4711:*", MOST)).contains("Index");
        assertThat(plan(NearPanelRows.FIRST_BELOW, 1L, MOST))
                .contains("panels_children")
                .doesNotContain("Sort");
    }

    private List<String> found(String typed) {
        return rows.everywhere(search(typed), MOST).stream()
                .map(NearPanelRows.Row::slug)
                .toList();
    }

    private static PanelSearch search(String typed) {
        return PanelSearch.of(typed, "panels.example");
    }

    /** As it is on the day when reading everything would be too dear. */
    private static String plan(String sql, Object... values) throws SQLException {
        try (Connection connection = database.runtime.getConnection()) {
            connection.createStatement().execute("set enable_seqscan = off");
            try (PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
                for (int nth = 0; nth < values.length; nth++) {
                    statement.setObject(nth + 1, values[nth]);
                }
                StringBuilder plan = new StringBuilder();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        }
    }

    private static NearPanelRows rows() {
        NearPanelRows rows = new NearPanelRows();
        rows.platform = database.runtime;
        return rows;
    }
}

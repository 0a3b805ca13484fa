package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done is written down with it, and stays as it was written. */
class AuditIT {
    private static final String ROWS = """
            select a.action || ' ' || coalesce(a.subject, '') || ' ' || coalesce(a.detail, '') from platform.audit_log a
            join platform.panels p on p.id = a.panel_id where p.slug = ? order by a.id
            """;

    private static final String OPERATORS = """
            select action || ' ' || actor from platform.audit_log
            where subject = ? and action like 'panels.%' order by id
            """;

    /** The ready ones are known, too. */
    private static final String SCHEMAS_OF_NOBODY = """
            select n.nspname from pg_namespace n left join platform.panel_schemas s on s.name = n.nspname
            left join platform.panels p on p.id = s.panel_id
            where n.nspname ~ '^p_[0-9]+$' and (s.name is null or s.panel_id is not null and p.id is null or p.slug = ?)
            """;

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void notesWhatStaffDidWithoutSecrets() throws SQLException {
        TestPanel panel = server.aPanel();
        long customer = panel.aCustomer("12.5").id();

        List<String> rows = rows(ROWS, panel.slug());

        assertThat(rows)
                .contains("identity.add UserId " + customer + " ", "identity.issue-key UserId " + customer + " ");
        assertThat(rows).anyMatch(row -> row.startsWith("wallet.credit UserId " + customer + " 12.5 · "));
        assertThat(rows).noneMatch(row -> row.contains("izy_") || row.contains("horse"));
    }

    @Test
    void namesThePanelThatTheOperatorMadeClosedAndOpened() throws SQLException {
        TestPanel panel = server.aPanel();
        for (String step : List.of("suspend", "activate")) {
            server.hub()
                    .post("/admin/api/v1/sites/" + panel.slug() + "/" + step, JsonObject.EMPTY_JSON_OBJECT)
                    .expect(200);
        }

        List<String> rows = rows(OPERATORS, panel.slug());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("panels.create 1 ");
        assertThat(rows.get(1)).startsWith("panels.suspend 1 ");
        assertThat(rows.get(2)).startsWith("panels.activate 1 ");
    }

    /** The first rows of a panel, its state and its audit row are one commit. */
    @Test
    void leavesNothingOfAPanelWhoseMakingCannotBeNoted() throws SQLException {
        String slug = "unnoted" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        JsonObject site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Unnoted")
                .add("currency", "USD")
                .add("ownerEmail", "owner@" + slug + ".example")
                .add("ownerPassword", "correct horse battery staple")
                .build();
        asOwner("alter table platform.audit_log add constraint unnoted check (subject <> '" + slug + "') not valid");
        try {
            assertThat(server.hub().post("/admin/api/v1/sites", site).status()).isEqualTo(500);
        } finally {
            asOwner("alter table platform.audit_log drop constraint unnoted");
        }

        assertThat(rows("select name from platform.panels where slug = ?", slug))
                .isEmpty();
        assertThat(rows(SCHEMAS_OF_NOBODY, slug)).isEmpty();
        server.hub().post("/admin/api/v1/sites", site).expect(201);
    }

    @Test
    void leavesNothingOfAnImportThatCannotBeNoted() throws SQLException {
        TestPanel panel = server.aPanel();
        String account = "/manage/api/v1/providers/" + panel.aProvider();
        JsonObject wish = Json.createObjectBuilder()
                .add("services", "all")
                .add("marginPercent", "30")
                .build();
        asOwner("alter table platform.audit_log add constraint unnoted check (action <> 'catalog.import') not valid");
        try {
            assertThat(panel.staff().post(account + "/import", wish).status()).isEqualTo(500);
        } finally {
            asOwner("alter table platform.audit_log drop constraint unnoted");
        }

        assertThat(panel.staff().get("/manage/api/v1/services").number("total")).isZero();
        panel.staff().post(account + "/import", wish).expect(200);
        assertThat(rows(ROWS, panel.slug()))
                .filteredOn(row -> row.startsWith("catalog.import "))
                .hasSize(1);
    }

    @Test
    void letsNobodyChangeWhatWasNoted() throws SQLException {
        try (Connection connection = server.runtimeDatabase().getConnection()) {
            for (String change :
                    List.of("update platform.audit_log set action = 'x'", "delete from platform.audit_log")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
                            try (PreparedStatement statement = connection.prepareStatement(change)) {
                                statement.executeUpdate();
                            }
                        })
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void asOwner(String change) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(change);
        }
    }

    private List<String> rows(String select, String slug) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.ownerDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }
}

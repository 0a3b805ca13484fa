package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SitesIT {
    private static final String SITES = "/admin/api/v1/sites";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void makesAPanelThatServesAtOnce() {
        String slug = aSlug();
        Answer created = server.hub().post(SITES, site(slug, Map.of())).expect(201);

        assertThat(created.text("slug")).isEqualTo(slug);
        assertThat(created.text("state")).isEqualTo("active");
        assertThat(created.text("url")).isEqualTo("http://" + slug + ".localhost:" + server.httpPort());
        assertThat(created.text("ownerApiKey")).startsWith("izy_").hasSize(40);
        assertThat(server.client(slug + ".localhost", created.text("ownerApiKey"))
                        .get("/manage/api/v1/customers")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesBadWordsWithTheirReason() {
        expectRefusal(site("www", Map.of()), 400, "SLUG_RESERVED", "slug");
        expectRefusal(site("main", Map.of()), 400, "SLUG_RESERVED", "slug");
        for (String bad :
                List.of("", "ab", "Upper", "a_b", "-abc", "abc-", "a.b", "a b", "x".repeat(41), "é" + "tat")) {
            expectRefusal(site(bad, Map.of()), 400, "SLUG_INVALID", "slug");
        }
        expectRefusal(site(aSlug(), Map.of("currency", "USX")), 400, "CURRENCY_INVALID", "currency");
        expectRefusal(site(aSlug(), Map.of("ownerEmail", "nobody")), 400, "EMAIL_INVALID", "ownerEmail");
        expectRefusal(site(aSlug(), Map.of("ownerPassword", "short")), 400, "PASSWORD_WEAK", "ownerPassword");
        expectRefusal(site(aSlug(), Map.of("parent", "nowhere")), 400, "PARENT_UNKNOWN", "parent");
        expectRefusal(site(aSlug(), Map.of("name", " ")), 400, "INVALID_INPUT", "name");
    }

    @Test
    void refusesAnOwnerWhoCannotBeACustomerOfTheParent() {
        expectRefusal(
                site(aSlug(), Map.of("ownerEmail", server.superAdmin().email())),
                409,
                "OWNER_NOT_CUSTOMER",
                "ownerEmail");

        TestPanel parent = server.aPanel();
        TestCustomer customer = parent.aCustomer("0");
        Map<String, String> child = Map.of("ownerEmail", customer.email(), "parent", parent.slug());
        server.update(parent.slug(), "update users set state = 'blocked' where id = " + customer.id());
        expectRefusal(site(aSlug(), child), 409, "OWNER_NOT_CUSTOMER", "ownerEmail");
        server.update(parent.slug(), "update users set state = 'active' where id = " + customer.id());
        server.hub().post(SITES, site(aSlug(), child)).expect(201);
    }

    @Test
    void refusesTakenSlugAndLeavesNothingOfTheSecondTry() throws SQLException {
        TestPanel panel = server.aPanel();
        expectRefusal(site(panel.slug(), Map.of()), 409, "SLUG_TAKEN", "slug");
        assertThat(number("select count(*) from platform.panels where slug = '" + panel.slug() + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from platform.panels where state = 'pending'"))
                .isZero();
    }

    @Test
    void saysThatAHalfMadePanelKeepsItsNameOnlyForAWhile() {
        String slug = aSlug();
        server.update("main", """
                insert into platform.panels (id, slug, name, schema_name, currency, state, owner_email, created_at)
                values (900000001, '%s', 'x', 'p_900000001', 'USD', 'pending', 'o@x', now())
                """.formatted(slug));
        try {
            expectRefusal(site(slug, Map.of()), 409, "SLUG_PENDING", "slug");
        } finally {
            server.update("main", "delete from platform.panels where id = 900000001");
        }
    }

    @Test
    void showsCancelledPanelsToThoseWhoAskForThem() {
        String slug = aSlug();
        server.update("main", """
                insert into platform.panels (id, slug, name, schema_name, currency, state, owner_email, created_at)
                values (900000002, '%s', 'x', 'p_900000002', 'USD', 'cancelled', 'o@x', now())
                """.formatted(slug));
        try {
            assertThat(server.hub().get(SITES + "?q=" + slug).number("total")).isZero();
            assertThat(server.hub().get(SITES + "?state=active&q=" + slug).number("total"))
                    .isZero();
            assertThat(server.hub().get(SITES + "?state=cancelled&q=" + slug).text())
                    .contains(slug);
            assertThat(server.hub().get(SITES + "/" + slug).status()).isEqualTo(404);
        } finally {
            server.update("main", "delete from platform.panels where id = 900000002");
        }
    }

    @Test
    void suspendsAndActivates() {
        TestPanel panel = server.aPanel();
        String site = SITES + "/" + panel.slug();
        JsonObject nothing = Json.createObjectBuilder().build();

        assertThat(server.hub().post(site + "/suspend", nothing).expect(200).text("state"))
                .isEqualTo("suspended");
        assertThat(panel.staff().get("/manage/api/v1/customers").status()).isEqualTo(403);
        assertThat(server.hub().post(site + "/suspend", nothing).status()).isEqualTo(200);

        assertThat(server.hub().post(site + "/activate", nothing).expect(200).text("state"))
                .isEqualTo("active");
        assertThat(panel.staff().get("/manage/api/v1/customers").status()).isEqualTo(200);
        assertThat(server.hub().post(SITES + "/main/suspend", nothing).status()).isEqualTo(409);
        assertThat(server.hub().post(SITES + "/nowhere/suspend", nothing).status())
                .isEqualTo(404);
    }

    @Test
    void listsPanelsByPages() {
        TestPanel panel = server.aPanel();
        Answer page = server.hub().get(SITES + "?page=0&size=1").expect(200);
        assertThat(page.body().asJsonObject().getJsonArray("items")).hasSize(1);
        assertThat(page.number("size")).isEqualTo(1);
        assertThat(page.number("total")).isGreaterThan(1);
        JsonObject found = server.hub()
                .get(SITES + "?q=" + panel.slug())
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(found.getString("state")).isEqualTo("active");
        assertThat(found.getString("parent")).isEqualTo("main");
    }

    @Test
    void opensToSuperAdminsOnTheHubOnly() {
        TestPanel panel = server.aPanel();
        TestCustomer customer = panel.aCustomer("0");
        for (String path : List.of(SITES, "/admin/api/v1/fleet")) {
            for (ApiClient stranger : List.of(
                    server.client(server.hubHost(), null),
                    server.client(server.hubHost(), panel.ownerKey()),
                    server.client(server.hubHost(), customer.apiKey()))) {
                assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
            }
            assertThat(server.client(panel.host(), server.superAdmin().apiKey())
                            .get(path)
                            .status())
                    .as(path + " on a panel's host")
                    .isEqualTo(404);
        }
    }

    @Test
    void ownerBecomesCustomerOfTheParentAndTheChildStartsWithAParentAccount() throws SQLException {
        TestPanel panel = server.aPanel();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> number("select count(*) from platform.panels where parent_user_id is not null and slug = '"
                                + panel.slug() + "'")
                        == 1);
        // the account comes in a transaction of its own, in the child
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(panel.staff()
                        .get("/manage/api/v1/providers")
                        .expect(200)
                        .text())
                .contains("\"PARENT\""));
        assertThat(number(
                        "select count(*) from p_1.users where email = '" + panel.ownerEmail() + "' and role = 'user'"))
                .isEqualTo(1);
    }

    @Test
    void tellsWhereTheFleetStandsAndPausesIt() {
        JsonObject nothing = Json.createObjectBuilder().build();
        server.aPanel();
        JsonObject fleet =
                server.hub().get("/admin/api/v1/fleet").expect(200).body().asJsonObject();
        assertThat(fleet.getJsonArray("versions").getJsonObject(0).getString("state"))
                .isEqualTo("CURRENT");
        assertThat(fleet.getJsonArray("versions").getJsonObject(0).getInt("version"))
                .isEqualTo(fleet.getInt("target"));

        assertThat(server.hub()
                        .post("/admin/api/v1/fleet/pause", nothing)
                        .expect(200)
                        .text("paused"))
                .isEqualTo("true");
        assertThat(server.hub()
                        .post("/admin/api/v1/fleet/resume", nothing)
                        .expect(200)
                        .text("paused"))
                .isEqualTo("false");
        server.hub().post("/admin/api/v1/fleet/retry", nothing).expect(200);
    }

    private void expectRefusal(JsonObject site, int status, String code, String field) {
        Answer refused = server.hub().post(SITES, site);
        assertThat(refused.status()).as(site.toString()).isEqualTo(status);
        assertThat(refused.text("code")).as(site.toString()).isEqualTo(code);
        assertThat(refused.body().asJsonObject().getJsonObject("fields")).containsKey(field);
    }

    private static JsonObject site(String slug, Map<String, String> changes) {
        JsonObjectBuilder site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Panel " + slug)
                .add("currency", "USD")
                .add("ownerEmail", "owner@panels.example")
                .add("ownerPassword", "correct horse battery staple");
        changes.forEach(site::add);
        return site.build();
    }

    private static String aSlug() {
        return "s" + UUID.randomUUID().toString().substring(0, 12);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

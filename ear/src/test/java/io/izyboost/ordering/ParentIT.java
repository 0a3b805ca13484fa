package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A child panel sells what its parent sells: two panels, two prices, two ledgers. */
class ParentIT {
    private static Shop parent;
    private static ApiClient child;
    private static long ownerInParent;
    private static long account;

    @BeforeAll
    static void makeChild() {
        IzyBoostServer server = IzyBoostServer.shared();
        TestPanel parentPanel = server.aPanel();
        category(parentPanel.staff(), "By hand");
        manualService(parentPanel.staff(), "Handmade likes", "2");
        parent = Shop.of(parentPanel);
        String slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Child")
                .add("currency", "USD")
                .add("ownerEmail", "owner@" + slug + ".example")
                .add("ownerPassword", "correct horse battery staple")
                .add("parent", parentPanel.slug());
        String key = server.hub()
                .post("/admin/api/v1/sites", site.build())
                .expect(201)
                .text("ownerApiKey");
        child = server.client(slug + ".localhost", key);
        Shop.soon().until(() -> accounts().size() == 1);
        account = accounts().get(0).asJsonObject().getInt("id");
        ownerInParent = parentPanel
                .staff()
                .get("/manage/api/v1/customers?text=" + slug)
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        var wish = Json.createObjectBuilder().add("services", "all").add("marginPercent", "50");
        child.post("/manage/api/v1/providers/" + account + "/import", wish.build())
                .expect(200);
    }

    @AfterEach
    void booksAreRight() {
        parent.booksAreRight();
        assertThat(child.get("/manage/api/v1/ledger/check").expect(200).number("violations"))
                .isZero();
    }

    @Test
    void debitsTheResellerInTheParentAndFollowsItsStatus() {
        credit(parent.panel().staff(), ownerInParent, "100");
        long order = order("https://social.example/child/1");
        Shop.soon().until(() -> detail(order).getString("dispatch").equals("SENT"));
        JsonObject sent = detail(order);
        long inParent = Long.parseLong(sent.getString("providerOrderId"));
        JsonObject parentOrder = parent.detail(inParent);
        assertThat(parentOrder.getString("source")).isEqualTo("CHILD");
        assertThat(new BigDecimal(sent.getString("charge")))
                .isEqualByComparingTo(new BigDecimal(parentOrder.getString("charge")).multiply(new BigDecimal("1.5")));

        var progress = Json.createObjectBuilder()
                .add("startCount", 5)
                .add("remains", 40)
                .add("status", "Partial");
        parent.panel()
                .staff()
                .post("/manage/api/v1/orders/" + inParent + "/progress", progress.build())
                .expect(200);
        Shop.soon().until(() -> detail(order).getString("status").equals("Partial"));

        assertThat(detail(order).getInt("remains")).isEqualTo(40);
        assertThat(new BigDecimal(detail(order).getString("refunded"))).isEqualByComparingTo("0.12");
        assertThat(new BigDecimal(parent.detail(inParent).getString("refunded")))
                .isEqualByComparingTo("0.08");
    }

    @Test
    void paysTheCustomerBackWhenTheResellerHasNoFundsInTheParent() {
        long order = order("https://social.example/child/poor", 1000_000);
        Shop.soon().until(() -> detail(order).getString("dispatch").equals("REJECTED"));

        assertThat(detail(order).getString("problem")).isEqualTo("Not enough funds on balance");
        assertThat(detail(order).getString("refunded")).isEqualTo(detail(order).getString("charge"));
    }

    private static long order(String link) {
        return order(link, 100);
    }

    private static long order(String link, long quantity) {
        String email = UUID.randomUUID() + "@customer.example";
        var account = Json.createObjectBuilder()
                .add("email", email)
                .add("password", "correct horse battery staple")
                .add("name", "Dominique");
        var created = child.post("/manage/api/v1/customers", account.build()).expect(201);
        credit(child, created.number("id"), "100000");
        String key = created.text("apiKey");
        return place(key, link, quantity);
    }

    private static long place(String key, String link, long quantity) {
        var services = child.postForm("/api/v2", java.util.Map.of("key", key, "action", "services"))
                .body()
                .asJsonArray();
        return child.postForm(
                        "/api/v2",
                        java.util.Map.of(
                                "key",
                                key,
                                "action",
                                "add",
                                "service",
                                String.valueOf(services.getJsonObject(0).getInt("service")),
                                "link",
                                link,
                                "quantity",
                                String.valueOf(quantity)))
                .number("order");
    }

    private static jakarta.json.JsonArray accounts() {
        return child.get("/manage/api/v1/providers")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items");
    }

    private static JsonObject detail(long order) {
        return child.get("/manage/api/v1/orders/" + order).expect(200).body().asJsonObject();
    }

    private static void credit(ApiClient staff, long customer, String amount) {
        var body = Json.createObjectBuilder()
                .add("amount", amount)
                .add("reference", UUID.randomUUID().toString());
        staff.post("/manage/api/v1/customers/" + customer + "/credits", body.build())
                .expect(201);
    }

    private static void category(ApiClient staff, String name) {
        staff.post(
                        "/manage/api/v1/categories",
                        Json.createObjectBuilder().add("name", name).build())
                .expect(200, 201);
    }

    private static void manualService(ApiClient staff, String name, String rate) {
        var service = Json.createObjectBuilder()
                .add("name", name)
                .add("category", "By hand")
                .add("type", "Default")
                .add("rate", rate)
                .add("min", 10)
                .add("max", 10_000_000);
        staff.post("/manage/api/v1/services", service.build()).expect(200, 201);
    }
}

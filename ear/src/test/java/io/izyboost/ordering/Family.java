package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/** A parent panel that sells one service worked by hand, and a child panel of it. */
final class Family {
    static final String PASSWORD = "correct horse battery staple";

    private final IzyBoostServer server;
    private final Shop parent;
    private final String slug;
    private final ApiClient child;
    private final long account;
    private String service;

    private Family(IzyBoostServer server, Shop parent, String slug, String key) {
        this.server = server;
        this.parent = parent;
        this.slug = slug;
        this.child = server.client(slug + ".localhost", key);
        Shop.soon().until(() -> accounts().size() == 1);
        this.account = accounts().getJsonObject(0).getInt("id");
    }

    /** The parent counts in US dollars. */
    static Family born(IzyBoostServer server, String childCurrency) {
        TestPanel panel = server.aPanel();
        category(panel.staff(), "By hand");
        manualService(panel.staff(), "Handmade likes", "2");
        String slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Child")
                .add("currency", childCurrency)
                .add("ownerEmail", "owner@" + slug + ".example")
                .add("ownerPassword", PASSWORD)
                .add("parent", panel.slug());
        String key = server.hub()
                .post("/admin/api/v1/sites", site.build())
                .expect(201)
                .text("ownerApiKey");
        return new Family(server, Shop.of(panel), slug, key);
    }

    Shop parent() {
        return parent;
    }

    String slug() {
        return slug;
    }

    /** Calls as the child's owner. */
    ApiClient child() {
        return child;
    }

    /** The account that the child was born with. */
    long account() {
        return account;
    }

    JsonArray accounts() {
        return child.get("/manage/api/v1/providers")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items");
    }

    Family importing() {
        var wish = Json.createObjectBuilder().add("services", "all").add("marginPercent", "50");
        child.post("/manage/api/v1/providers/" + account + "/import", wish.build())
                .expect(200);
        return this;
    }

    void changing(String field, String value) {
        child.patch(
                        "/manage/api/v1/providers/" + account,
                        Json.createObjectBuilder().add(field, value).build())
                .expect(200);
    }

    /** Switches the account with the parent on or off. */
    void switched(boolean on) {
        child.patch(
                        "/manage/api/v1/providers/" + account,
                        Json.createObjectBuilder().add("enabled", on).build())
                .expect(200);
    }

    /** Suspends the parent, or activates it again. */
    void parentServes(boolean serves) {
        server.hub()
                .post(
                        "/admin/api/v1/sites/" + parent.panel().slug() + (serves ? "/activate" : "/suspend"),
                        JsonObject.EMPTY_JSON_OBJECT)
                .expect(200);
    }

    /** The customer of the parent that the child's owner has become. */
    long ownerInParent() {
        return parent.panel()
                .staff()
                .get("/manage/api/v1/customers?text=" + slug)
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
    }

    void creditInParent(String amount) {
        credit(parent.panel().staff(), ownerInParent(), amount);
    }

    /** A new customer of the child orders its only service. */
    long order(String link, long quantity) {
        String email = UUID.randomUUID() + "@customer.example";
        var customer = Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .add("name", "Dominique");
        var created = child.post("/manage/api/v1/customers", customer.build()).expect(201);
        credit(child, created.number("id"), "100000");
        String key = created.text("apiKey");
        if (service == null) {
            var services = child.postForm("/api/v2", Map.of("key", key, "action", "services"))
                    .body()
                    .asJsonArray();
            service = String.valueOf(services.getJsonObject(0).getInt("service"));
        }
        return child.postForm(
                        "/api/v2",
                        Map.of(
                                "key",
                                key,
                                "action",
                                "add",
                                "service",
                                service,
                                "link",
                                link,
                                "quantity",
                                String.valueOf(quantity)))
                .number("order");
    }

    JsonObject detail(long order) {
        return child.get("/manage/api/v1/orders/" + order).expect(200).body().asJsonObject();
    }

    void awaitDispatch(long order, String dispatch) {
        Shop.soon().untilAsserted(() -> assertThat(detail(order).getString("dispatch"))
                .isEqualTo(dispatch));
    }

    /** An attempt of it was begun. */
    void awaitTried(long order) {
        String touch = "update orders set version = version where attempts > 0 and id = " + order;
        Shop.soon().until(() -> server.update(slug, touch) == 1);
    }

    /** The child has seen that its account works. */
    void answers() {
        var test = child.post("/manage/api/v1/providers/" + account + "/test", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(test.expect(200).body().asJsonObject().getBoolean("ok")).isTrue();
    }

    /** As if the child had died after the parent's commit and before its own. */
    void forgetThatItWasSent(long order) {
        server.update(slug, """
                update orders set dispatch = 'QUEUED', status = 'Pending', provider_order_id = null, check_at = null
                where id = %d
                """.formatted(order));
        server.update(slug, """
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                select id, 'ordering.dispatch', '%d', id || ':%d', now(), now() from platform.panels where slug = '%s'
                on conflict (panel_id, kind, ref) do update set due_at = now(), claim = null
                """.formatted(order, account, slug));
    }

    void booksAreRight() {
        parent.booksAreRight();
        assertThat(child.get("/manage/api/v1/ledger/check").expect(200).number("violations"))
                .isZero();
    }

    static void credit(ApiClient staff, long customer, String amount) {
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

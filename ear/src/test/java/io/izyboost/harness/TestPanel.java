package io.izyboost.harness;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A panel made for one test, through the interfaces that everybody uses. */
public final class TestPanel {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final String PASSWORD = "correct horse battery staple";
    private static final int CREATED = 201;

    private final IzyBoostServer server;
    private final String slug;
    private final String ownerKey;

    private TestPanel(IzyBoostServer server, String slug, String ownerKey) {
        this.server = server;
        this.slug = slug;
        this.ownerKey = ownerKey;
    }

    static TestPanel create(IzyBoostServer server) {
        String slug =
                "t" + SEQUENCE.incrementAndGet() + UUID.randomUUID().toString().substring(0, 6);
        JsonObjectBuilder site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Panel " + slug)
                .add("currency", "USD")
                .add("ownerEmail", ownerEmail(slug))
                .add("ownerPassword", PASSWORD);
        Answer created = server.hub().post("/admin/api/v1/sites", site.build()).expect(CREATED);
        return new TestPanel(server, slug, created.text("ownerApiKey"));
    }

    public String slug() {
        return slug;
    }

    public String host() {
        return slug + ".localhost";
    }

    public String url() {
        return "http://" + host() + ":" + server.httpPort();
    }

    public String ownerEmail() {
        return ownerEmail(slug);
    }

    public String password() {
        return PASSWORD;
    }

    public String ownerKey() {
        return ownerKey;
    }

    /** Calls as the owner. */
    public ApiClient staff() {
        return server.client(host(), ownerKey);
    }

    public ApiClient anonymous() {
        return server.client(host(), null);
    }

    /** Adds an account at the demonstration provider. */
    public long aProvider() {
        return aProvider(server.provider().url(), server.provider().key());
    }

    public long aProvider(String url, String key) {
        JsonObjectBuilder account = Json.createObjectBuilder()
                .add("name", "Demonstration")
                .add("kind", "API_V2")
                .add("url", url)
                .add("apiKey", key);
        return staff().post("/manage/api/v1/providers", account.build())
                .expect(CREATED)
                .number("id");
    }

    /** Adds the demonstration provider and imports its whole catalog at 30 % over cost. */
    public TestPanel withCatalog() {
        long provider = aProvider();
        JsonObjectBuilder wish =
                Json.createObjectBuilder().add("services", "all").add("marginPercent", "30");
        staff().post("/manage/api/v1/providers/" + provider + "/import", wish.build())
                .expect(200);
        return this;
    }

    /** A customer with credit; zero gives none. */
    public TestCustomer aCustomer(String credit) {
        String email = "customer" + SEQUENCE.incrementAndGet() + "@" + slug + ".example";
        JsonObjectBuilder account = Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .add("name", "Camille Martin");
        Answer created =
                staff().post("/manage/api/v1/customers", account.build()).expect(CREATED);
        TestCustomer customer = new TestCustomer(this, created.number("id"), email, PASSWORD, created.text("apiKey"));
        return "0".equals(credit) ? customer : customer.credited(credit, "test-" + email);
    }

    /** Has the panel's work of that kind done now instead of when its time comes; returns how much that is. */
    public int makeDue(String kind) {
        try (Connection connection = server.ownerDatabase().getConnection();
                PreparedStatement due = connection.prepareStatement(
                        "update platform.work set due_at = now() where kind = ? and panel_id ="
                                + " (select id from platform.panels where slug = ?)")) {
            due.setString(1, kind);
            due.setString(2, slug);
            return due.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownerEmail(String slug) {
        return "owner@" + slug + ".example";
    }

    /** Adds to the wallet of somebody who signed up by himself. */
    public void credit(String email, String amount) {
        long id = staff()
                .get("/manage/api/v1/customers?size=500")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(item -> item.getString("email").equals(email))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
        staff().post(
                        "/manage/api/v1/customers/" + id + "/credits",
                        Json.createObjectBuilder()
                                .add("amount", amount)
                                .add("reference", "test-" + email)
                                .build())
                .expect(200, 201);
    }
}

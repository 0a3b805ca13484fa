package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonCollectors;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A panel that sells the catalog of a demonstration provider, as the tests of orders use it. */
final class Shop {
    private final TestPanel panel;
    private final JsonArray services;
    private final long account;

    private Shop(TestPanel panel, JsonArray services, long account) {
        this.panel = panel;
        this.account = account;
        this.services = services;
    }

    static Shop open(IzyBoostServer server) {
        return open(server, server.provider());
    }

    /** Sells what that provider offers, at 30 % over cost. */
    static Shop open(IzyBoostServer server, DemoProvider provider) {
        return open(server, provider.url(), provider.key());
    }

    static Shop open(IzyBoostServer server, String url, String key) {
        return importing(server.aPanel(), url, key);
    }

    private static Shop importing(TestPanel panel, String url, String key) {
        long account = panel.aProvider(url, key);
        var wish = Json.createObjectBuilder().add("services", "all").add("marginPercent", "30");
        panel.staff()
                .post("/manage/api/v1/providers/" + account + "/import", wish.build())
                .expect(200);
        return of(panel, account);
    }

    /** The same panel as it sells by one account more; customers see that after some seconds. */
    Shop withAnotherAccount(DemoProvider provider) {
        long another = importing(panel, provider.url(), provider.key()).account;
        return soon().pollInterval(Duration.ofSeconds(1))
                .until(() -> of(panel, another).without(services), shop -> !shop.services.isEmpty());
    }

    private Shop without(JsonArray others) {
        JsonArray left =
                services.stream().filter(service -> !others.contains(service)).collect(JsonCollectors.toJsonArray());
        return new Shop(panel, left, account);
    }

    static Shop of(TestPanel panel) {
        return of(panel, 0);
    }

    private static Shop of(TestPanel panel, long account) {
        TestCustomer looker = panel.aCustomer("0");
        return new Shop(
                panel, looker.call("services", Map.of()).expect(200).body().asJsonArray(), account);
    }

    /** Changes the account with the provider. */
    void changing(String field, boolean value) {
        panel.staff()
                .patch(
                        "/manage/api/v1/providers/" + account,
                        Json.createObjectBuilder().add(field, value).build())
                .expect(200);
    }

    /** A person's test call to the provider. */
    Answer test() {
        return panel.staff().post("/manage/api/v1/providers/" + account + "/test", JsonObject.EMPTY_JSON_OBJECT);
    }

    /** The account with the provider, as staff sees it. */
    JsonObject account() {
        return panel.staff()
                .get("/manage/api/v1/providers/" + account)
                .expect(200)
                .body()
                .asJsonObject();
    }

    TestPanel panel() {
        return panel;
    }

    /** The first service of a type, as customers see it. */
    JsonObject service(String type) {
        return services.getValuesAs(JsonObject.class).stream()
                .filter(service -> service.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** What an order of the Default service over that quantity asks for. */
    Map<String, String> order(String link, long quantity) {
        Map<String, String> form = new HashMap<>();
        form.put("service", String.valueOf(service("Default").getInt("service")));
        form.put("link", link);
        form.put("quantity", String.valueOf(quantity));
        return form;
    }

    long minimum() {
        return Long.parseLong(service("Default").getString("min"));
    }

    JsonObject detail(long order) {
        return panel.staff()
                .get("/manage/api/v1/orders/" + order)
                .expect(200)
                .body()
                .asJsonObject();
    }

    Answer resolve(long order, String outcome, String name, String value) {
        var body = Json.createObjectBuilder().add("outcome", outcome).add(name, value);
        return panel.staff().post("/manage/api/v1/orders/" + order + "/resolution", body.build());
    }

    void awaitDispatch(long order, String dispatch) {
        soon().untilAsserted(
                        () -> assertThat(detail(order).getString("dispatch")).isEqualTo(dispatch));
    }

    void awaitStatus(long order, String status) {
        soon().untilAsserted(() -> assertThat(detail(order).getString("status")).isEqualTo(status));
    }

    void booksAreRight() {
        Answer check = panel.staff().get("/manage/api/v1/ledger/check").expect(200);
        assertThat(check.number("violations")).as(check.text()).isZero();
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}

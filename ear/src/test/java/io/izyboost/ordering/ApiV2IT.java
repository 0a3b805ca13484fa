package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.demo.OrderChange;
import io.izyboost.demo.Pace;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** API v2 as an existing client speaks it, over real HTTP, against a provider that speaks it too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiV2IT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IzyBoostServer server = IzyBoostServer.shared();
    private TestPanel panel;
    private TestPanel other;

    @BeforeAll
    void makeTwoPanels() {
        panel = server.aPanel().withCatalog();
        other = server.aPanel();
    }

    @AfterEach
    void letTheProviderWorkOn() {
        server.providerControl().pace(Pace.steady(20, 60));
    }

    @Test
    void listsServicesWithTheFieldsThatClientsKnow() {
        JsonObject service = services(panel.aCustomer("0")).getJsonObject(0);

        assertThat(service.keySet())
                .containsExactlyInAnyOrder(
                        "service", "name", "type", "category", "rate", "min", "max", "refill", "cancel", "dripfeed");
        assertThat(service.get("service").getValueType().name()).isEqualTo("NUMBER");
        assertThat(new BigDecimal(service.getString("rate"))).isPositive();
        assertThat(service.getString("min")).matches("\\d+");
    }

    @Test
    void ordersByFormByJsonAndByQuery() {
        TestCustomer customer = panel.aCustomer("50");
        JsonObject service = service(customer, "Default");
        int number = service.getInt("service");
        String least = service.getString("min");

        long byForm = customer.call("add", add(number, "https://social.example/form", least))
                .expect(200)
                .number("order");
        long byJson = panel.anonymous()
                .post(
                        "/api/v2/",
                        Json.createObjectBuilder()
                                .add("key", customer.apiKey())
                                .add("action", "add")
                                .add("service", number)
                                .add("link", "https://social.example/json")
                                .add("quantity", Integer.parseInt(least))
                                .build())
                .expect(200)
                .number("order");
        long byQuery = panel.anonymous()
                .get("/api/v2?key=" + customer.apiKey() + "&action=add&service=" + number + "&quantity=" + least
                        + "&link=" + URLEncoder.encode("https://social.example/query", StandardCharsets.UTF_8))
                .expect(200)
                .number("order");

        assertThat(Set.of(byForm, byJson, byQuery)).hasSize(3);
        JsonObject states = customer.call("status", Map.of("orders", byForm + "," + byJson + "," + byQuery + ",999999"))
                .expect(200)
                .body()
                .asJsonObject();
        assertThat(states.getJsonObject("999999").getString("error")).isEqualTo("Incorrect order ID");
        assertThat(states.getJsonObject(Long.toString(byJson)).keySet())
                .containsExactlyInAnyOrder("charge", "start_count", "status", "remains", "currency");
    }

    @Test
    void followsAnOrderToItsEndAndRefundsAPartialOneToTheDigit() {
        server.providerControl().pace(Pace.still());
        TestCustomer customer = panel.aCustomer("50");
        JsonObject service = service(customer, "Default");
        BigDecimal rate = new BigDecimal(service.getString("rate"));
        long least = Long.parseLong(service.getString("min"));
        long wanted = least * 3 + 1;
        String link = "https://social.example/partial-" + customer.id();
        long order = customer.call("add", add(service.getInt("service"), link, Long.toString(wanted)))
                .expect(200)
                .number("order");
        long atProvider = atProvider(link);

        server.providerControl().change(atProvider, OrderChange.partial(least));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(status(customer, order).getString("status")).isEqualTo("Partial"));
        BigDecimal delivered = rate.multiply(BigDecimal.valueOf(wanted - least)).movePointLeft(3);
        JsonObject status = status(customer, order);
        assertThat(new BigDecimal(status.getString("charge")))
                .isEqualByComparingTo(delivered.setScale(6, java.math.RoundingMode.HALF_UP));
        assertThat(status.getString("remains")).isEqualTo(Long.toString(least));
        assertThat(customer.balance())
                .isEqualByComparingTo(new BigDecimal("50").subtract(new BigDecimal(status.getString("charge"))));
    }

    @Test
    void refusesInTheWordsThatClientsKnow() {
        TestCustomer customer = panel.aCustomer("1");
        JsonObject service = service(customer, "Default");
        int number = service.getInt("service");
        long least = Long.parseLong(service.getString("min"));
        long most = Long.parseLong(service.getString("max"));
        String link = "https://social.example/refused";

        assertThat(error(customer.call("add", add(99_999_999, link, "100")))).isEqualTo("Incorrect service ID");
        assertThat(error(customer.call("add", add(number, link, Long.toString(least - 1)))))
                .isEqualTo("Quantity less than minimal " + least);
        assertThat(error(customer.call("add", add(number, link, Long.toString(most + 1)))))
                .isEqualTo("Quantity more than maximum " + most);
        assertThat(error(customer.call("add", add(number, "", Long.toString(least)))))
                .isEqualTo("Incorrect link");
        assertThat(error(customer.call("add", add(number, link, Long.toString(most)))))
                .isEqualTo("Not enough funds on balance");
        assertThat(error(customer.call("status", Map.of("order", "abc")))).isEqualTo("Incorrect order ID");
        assertThat(error(customer.call("refill", Map.of("order", "1")))).isEqualTo("Incorrect request");
        assertThat(error(customer.call("", Map.of()))).isEqualTo("Incorrect request");
        assertThat(error(panel.anonymous().postForm("/api/v2", Map.of("key", "izy_nobody", "action", "balance"))))
                .isEqualTo("Invalid API key");
        assertThat(customer.balance()).isEqualByComparingTo("1");
    }

    @Test
    void knowsNothingOfAnotherPanelsKeysAndOrders() {
        TestCustomer customer = panel.aCustomer("50");
        JsonObject service = service(customer, "Default");
        long order = customer.call(
                        "add", add(service.getInt("service"), "https://social.example/own", service.getString("min")))
                .expect(200)
                .number("order");
        TestCustomer stranger = other.aCustomer("50");

        Answer withForeignKey =
                other.anonymous().postForm("/api/v2", Map.of("key", customer.apiKey(), "action", "balance"));
        assertThat(error(withForeignKey)).isEqualTo("Invalid API key");
        assertThat(error(stranger.call("status", Map.of("order", Long.toString(order)))))
                .isEqualTo("Incorrect order ID");
        assertThat(error(panel.aCustomer("0").call("status", Map.of("order", Long.toString(order)))))
                .isEqualTo("Incorrect order ID");
    }

    @Test
    void answersARepeatedKeyWithTheFirstOrderOnly() {
        TestCustomer customer = panel.aCustomer("50");
        JsonObject service = service(customer, "Default");
        Map<String, String> wanted = new java.util.HashMap<>(
                add(service.getInt("service"), "https://social.example/again", service.getString("min")));
        wanted.put("request_id", "once");
        long order = customer.call("add", wanted).expect(200).number("order");
        BigDecimal balance = customer.balance();

        assertThat(customer.call("add", wanted).expect(200).number("order")).isEqualTo(order);
        assertThat(customer.balance()).isEqualByComparingTo(balance);
        wanted.put("link", "https://social.example/other");
        assertThat(error(customer.call("add", wanted))).isEqualTo("Idempotency key was used with other parameters");
    }

    @Test
    void billsCustomCommentsByTheLineAndAPackageFlat() {
        TestCustomer customer = panel.aCustomer("500");
        JsonObject comments = service(customer, "Custom Comments");
        int least = Integer.parseInt(comments.getString("min"));
        String lines = "Great work\r\n\r\n".repeat(least);
        long order = customer.call(
                        "add",
                        Map.of(
                                "service",
                                Integer.toString(comments.getInt("service")),
                                "link",
                                "https://social.example/comments",
                                "comments",
                                lines,
                                "quantity",
                                "100000"))
                .expect(200)
                .number("order");
        assertThat(new BigDecimal(status(customer, order).getString("charge")))
                .isEqualByComparingTo(new BigDecimal(comments.getString("rate"))
                        .multiply(BigDecimal.valueOf(least))
                        .movePointLeft(3)
                        .setScale(6, java.math.RoundingMode.HALF_UP));

        JsonObject flat = service(customer, "Package");
        long packaged = customer.call(
                        "add",
                        Map.of(
                                "service",
                                Integer.toString(flat.getInt("service")),
                                "link",
                                "https://social.example/package"))
                .expect(200)
                .number("order");
        assertThat(new BigDecimal(status(customer, packaged).getString("charge")))
                .isEqualByComparingTo(flat.getString("rate"));
    }

    @Test
    void readsNoQuantityWhereTheTypeTakesNone() {
        TestCustomer customer = panel.aCustomer("500");
        JsonObject comments = service(customer, "Custom Comments");
        String lines = "Great work\n".repeat(Integer.parseInt(comments.getString("min")));
        Map<String, String> commented =
                new java.util.HashMap<>(add(comments.getInt("service"), "https://social.example/words", "many"));
        commented.put("comments", lines);

        assertThat(customer.call("add", commented).expect(200).number("order")).isPositive();
        int packaged = service(customer, "Package").getInt("service");
        assertThat(customer.call("add", add(packaged, "https://social.example/many", "many"))
                        .expect(200)
                        .number("order"))
                .isPositive();
        int counted = service(customer, "Default").getInt("service");
        assertThat(error(customer.call("add", add(counted, "https://social.example/many", "many"))))
                .isEqualTo("Incorrect quantity");
    }

    @Test
    void takesListsInJson() {
        TestCustomer customer = panel.aCustomer("500");
        JsonObject comments = service(customer, "Custom Comments");
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int line = 0; line < Integer.parseInt(comments.getString("min")); line++) {
            lines.add("Great work " + line);
        }
        long order = json(
                        customer,
                        Json.createObjectBuilder()
                                .add("action", "add")
                                .add("service", comments.getInt("service"))
                                .add("link", "https://social.example/list")
                                .add("comments", lines))
                .number("order");

        JsonObject states = json(
                        customer,
                        Json.createObjectBuilder()
                                .add("action", "status")
                                .add(
                                        "orders",
                                        Json.createArrayBuilder().add(order).add(999_999)))
                .body()
                .asJsonObject();

        assertThat(states.keySet()).containsExactlyInAnyOrder(Long.toString(order), "999999");
        assertThat(states.getJsonObject(Long.toString(order)).getString("status"))
                .isNotEmpty();
    }

    private static Answer json(TestCustomer customer, JsonObjectBuilder call) {
        return customer.panel()
                .anonymous()
                .post("/api/v2", call.add("key", customer.apiKey()).build())
                .expect(200);
    }

    private long atProvider(String link) {
        await().atMost(PATIENCE)
                .until(() -> server.providerControl().acceptedByReference().containsKey(link));
        return server.providerControl().ledger().stream()
                .filter(row -> row.reference().equals(link))
                .findFirst()
                .orElseThrow()
                .order();
    }

    private static JsonArray services(TestCustomer customer) {
        return customer.call("services", Map.of()).expect(200).body().asJsonArray();
    }

    private static JsonObject service(TestCustomer customer, String type) {
        return services(customer).getValuesAs(JsonObject.class).stream()
                .filter(service -> service.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject status(TestCustomer customer, long order) {
        return customer.call("status", Map.of("order", Long.toString(order)))
                .expect(200)
                .body()
                .asJsonObject();
    }

    private static Map<String, String> add(long service, String link, String quantity) {
        return Map.of("service", Long.toString(service), "link", link, "quantity", quantity);
    }

    private static String error(Answer answer) {
        return answer.expect(200).text("error");
    }
}

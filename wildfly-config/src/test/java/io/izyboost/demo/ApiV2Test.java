package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiV2Test {

    private static final String LINK = "https://example.com/p/1";

    private DemoProvider provider;
    private DemoClient client;
    private long service;

    @BeforeEach
    void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        client = DemoClient.of(provider);
        service = Some.service(provider, ServiceType.DEFAULT).id();
        provider.control().catalog().setRate(service, "1.5");
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @Test
    void listsServicesInTheWireFormat() throws IOException {
        JsonObject first = client.list("services").getJsonObject(0);

        assertThat(first.keySet())
                .containsExactly(
                        "service", "name", "type", "category", "rate", "min", "max", "refill", "cancel", "dripfeed");
        assertThat(first.get("service").getValueType().name()).isEqualTo("NUMBER");
        assertThat(first.getString("rate")).matches("\\d+\\.\\d{2,}");
        assertThat(first.getString("min")).matches("\\d+");
    }

    @Test
    void chargesWhatItAccepts() throws IOException {
        long order = client.add(service, LINK, 333);

        assertThat(client.status(order).getString("charge")).isEqualTo("0.4995");
        assertThat(client.call("balance").getString("balance")).isEqualTo("9999.5005");
        assertThat(client.call("balance").getString("currency")).isEqualTo("USD");
    }

    @Test
    void answersFormJsonAndQueryAlike() throws IOException {
        String query = "?key=" + provider.key() + "&action=balance";

        assertThat(client.call("balance").getString("balance")).isEqualTo("10000.00");
        assertThat(client.json("{\"key\":\"" + provider.key() + "\",\"action\":\"balance\"}")
                        .body())
                .contains("\"balance\":\"10000.00\"");
        assertThat(client.get("/api/v2" + query).body()).contains("\"balance\":\"10000.00\"");
        assertThat(client.get("/api/v2/" + query).body()).contains("\"balance\":\"10000.00\"");
    }

    @Test
    void refusesWithAnErrorAndStatus200() throws IOException {
        assertThat(new DemoClient(provider.url(), "wrong").raw("balance").statusCode())
                .isEqualTo(200);
        assertThat(new DemoClient(provider.url(), "wrong").call("balance")).isEqualTo(Wire.error("Invalid API key"));
        assertThat(client.call("dance")).isEqualTo(Wire.error("Incorrect request"));
        assertThat(client.call("add", "service", "9")).isEqualTo(Wire.error("Incorrect service ID"));
        assertThat(add("link", " ", "quantity", "100")).isEqualTo("Incorrect link");
        assertThat(add("link", LINK, "quantity", "1")).startsWith("Quantity less than minimal ");
        assertThat(add("link", LINK, "quantity", "999999999999")).startsWith("Quantity more than maximum ");
        assertThat(add("link", LINK, "quantity", "-5")).isEqualTo("Incorrect quantity");
        assertThat(client.call("status", "order", "1")).isEqualTo(Wire.error("Incorrect order ID"));
        assertThat(provider.control().ledger()).isEmpty();
    }

    @Test
    void refusesAnOrderBeyondTheBalance() throws IOException {
        provider.control().balance(provider.key(), "0.14");

        assertThat(add("link", LINK, "quantity", "100")).isEqualTo("Not enough funds on balance");
    }

    @Test
    void neverSellsMoreThanTheBalanceInParallel() {
        provider.control().balance(provider.key(), "1.5");

        long accepted = IntStream.range(0, 60)
                .parallel()
                .filter(i -> Some.quietly(() -> client.add(service, LINK + i, 100)) != null)
                .count();

        assertThat(accepted).isEqualTo(10);
        assertThat(provider.control().accepted()).isEqualTo(10);
        assertThat(provider.control().balance(provider.key())).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void reportsManyOrdersByTheirIds() throws IOException {
        long one = client.add(service, LINK, 100);

        JsonObject reports = client.call("status", "orders", one + ",77, abc");

        assertThat(reports.getJsonObject("" + one).getString("status")).isEqualTo("Pending");
        assertThat(reports.getJsonObject("" + one).getString("remains")).isEqualTo("100");
        assertThat(reports.getJsonObject("77")).isEqualTo(Wire.error("Incorrect order ID"));
        assertThat(reports.getJsonObject("abc")).isEqualTo(Wire.error("Incorrect order ID"));
    }

    @Test
    void refusesMoreThanAHundredIds() throws IOException {
        String ids = IntStream.rangeClosed(1, 101).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(client.call("status", "orders", ids)).isEqualTo(Wire.error("Incorrect request"));
    }

    @Test
    void hidesOrdersOfOtherKeys() throws IOException {
        provider.control().balance("another-key", "5", "EUR");
        long order = client.add(service, LINK, 100);

        JsonObject answer = new DemoClient(provider.url(), "another-key").status(order);

        assertThat(answer).isEqualTo(Wire.error("Incorrect order ID"));
    }

    @Test
    void cancelsAndRefundsWhatWasNotDelivered() throws IOException {
        long cancelable = Some.service(provider, DemoService::cancel).id();
        long order = client.add(cancelable, LINK, 1000);

        JsonArray answer = client.list("cancel", "orders", order + ",5");

        assertThat(answer.toString())
                .isEqualTo("[{\"order\":" + order + ",\"cancel\":1},"
                        + "{\"order\":5,\"cancel\":{\"error\":\"Incorrect order ID\"}}]");
        assertThat(client.status(order).getString("status")).isNotEqualTo("Canceled");
        provider.control().advance(Duration.ofSeconds(3));
        assertThat(client.status(order).getString("status")).isEqualTo("Canceled");
        assertThat(client.call("balance").getString("balance")).isEqualTo("10000.00");
    }

    @Test
    void refillsACompletedOrderOnceAtATime() throws IOException {
        long order = client.add(Some.service(provider, DemoService::refill).id(), LINK, 1000);
        assertThat(client.call("refill", "order", "" + order)).isEqualTo(Wire.error("Order not eligible for refill"));
        provider.control().advance(Duration.ofMinutes(2));

        assertThat(client.call("refill", "order", "" + order).toString()).isEqualTo("{\"refill\":\"1\"}");

        assertThat(client.list("refill", "orders", order + ",3").toString())
                .isEqualTo("[{\"order\":" + order + ",\"refill\":{\"error\":\"Order not eligible for refill\"}},"
                        + "{\"order\":3,\"refill\":{\"error\":\"Incorrect order ID\"}}]");
        provider.control().advance(Duration.ofMinutes(1));
        assertThat(client.list("refill_status", "refills", "1,3").toString())
                .isEqualTo("[{\"refill\":1,\"status\":\"Completed\"},"
                        + "{\"refill\":3,\"status\":{\"error\":\"Refill not found\"}}]");
    }

    private String add(String... parameters) throws IOException {
        String[] all = new String[parameters.length + 2];
        all[0] = "service";
        all[1] = String.valueOf(service);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return client.call("add", all).getString("error");
    }
}

package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlCallsTest {

    private static final String LINK = "https://example.com/p/";

    private DemoProvider provider;
    private DemoClient client;
    private long service;

    @BeforeEach
    void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        client = DemoClient.of(provider);
        service = Some.service(provider, ServiceType.DEFAULT).id();
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @Test
    void pagesTheLedgerAndFindsRepeats() throws IOException {
        for (int i = 0; i < 5; i++) {
            client.add(service, LINK + i % 4, 1000);
        }

        JsonObject page = read("/control/ledger?page=1&size=2");
        JsonObject one = read("/control/ledger?reference=" + LINK + "0");
        JsonObject repeats = read("/control/ledger/repeats");

        assertThat(page.getJsonArray("items")).hasSize(2);
        assertThat(page.getInt("total")).isEqualTo(5);
        assertThat(one.getInt("total")).isEqualTo(2);
        assertThat(one.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("parameters")
                        .keySet())
                .containsExactly("link", "quantity");
        assertThat(repeats.toString()).isEqualTo("{\"accepted\":5,\"repeats\":{\"" + LINK + "0\":2}}");
    }

    @Test
    void takesFaultsOneByOneOrAsAListAndClearsThem() throws IOException {
        client.control("/faults", "{\"mode\":\"reject\",\"text\":\"Not today\",\"action\":\"add\",\"next\":1}");
        JsonObject refused = client.call("add", "service", "" + service, "link", LINK, "quantity", "1000");
        JsonObject after = client.control("/faults", "[{\"mode\":\"drop\",\"probability\":0.1},{\"mode\":\"html\"}]");

        assertThat(refused).isEqualTo(Wire.error("Not today"));
        assertThat(after.getJsonArray("faults")).hasSize(2);
        assertThat(client.control("/faults", "{\"mode\":\"none\"}")).containsKey("error");
        assertThat(client.delete("/control/faults").body()).contains("\"faults\":[]");
    }

    @Test
    void closesTheDoorAfterItHasAnswered() throws IOException {
        JsonObject answer = client.control("/faults", "{\"mode\":\"refuse\",\"ms\":300}");

        assertThat(answer.getInt("accepted")).isZero();
    }

    @Test
    void changesOneOrderOrAll() throws IOException {
        long one = client.add(service, LINK + 1, 1000);
        long two = client.add(service, LINK + 2, 1000);

        client.control("/orders/" + one, "{\"status\":\"Partial\",\"remains\":200,\"start_count\":\"77\"}");
        assertThat(client.status(one).toString())
                .contains("\"start_count\":\"77\",\"status\":\"Partial\",\"remains\":\"200\"");
        client.control("/orders/all", "{\"status\":\"Completed\"}");

        assertThat(client.status(one).getString("status")).isEqualTo("Completed");
        assertThat(client.status(one).getString("remains")).isEqualTo("0");
        assertThat(client.status(two).getString("remains")).isEqualTo("0");
    }

    @Test
    void changesCatalogBalancePaceAndTime() throws IOException {
        client.control("/catalog", "{\"generate\":400,\"percent\":\"5.04\",\"show\":10}");
        client.control("/balance", "{\"balance\":\"12.5\"}");
        client.control("/balance", "{\"key\":\"second\",\"balance\":7,\"currency\":\"EUR\"}");
        client.control("/pace", "{\"minSeconds\":5,\"maxSeconds\":5}");
        long order = client.add(service, LINK, 1000);
        client.control("/advance", "{\"seconds\":6}");

        assertThat(provider.control().catalog().services()).hasSize(400);
        assertThat(client.list("services")).hasSize(10);
        assertThat(new DemoClient(provider.url(), "second").call("balance").getString("currency"))
                .isEqualTo("EUR");
        assertThat(client.status(order).getString("status")).isEqualTo("Completed");
    }

    @Test
    void startsOverButKeepsTheKeys() throws IOException {
        String key = provider.key();
        long before = client.add(service, LINK, 1000);
        client.control("/faults", "{\"mode\":\"html\",\"action\":\"add\"}");

        client.control("/reset", "");

        assertThat(provider.key()).isEqualTo(key);
        assertThat(provider.control().ledger()).isEmpty();
        assertThat(provider.control().balance(key)).isEqualByComparingTo(new BigDecimal("10000"));
        assertThat(client.add(service, LINK, 1000)).isGreaterThan(before);
    }

    private JsonObject read(String path) throws IOException {
        return Wire.read(client.get(path).body()).asJsonObject();
    }
}

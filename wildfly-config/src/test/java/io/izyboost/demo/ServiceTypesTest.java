package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceTypesTest {

    private static final Map<String, String> ANYTHING = Map.ofEntries(
            Map.entry("keywords", "one\ntwo"),
            Map.entry("comments", "nice\r\n\r\ngreat\nwow\nyes\nfine"),
            Map.entry("usernames", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"),
            Map.entry("hashtags", "x\ny"),
            Map.entry("hashtag", "x"),
            Map.entry("username", "someone"),
            Map.entry("media", "https://example.com/m/1"),
            Map.entry("answer_number", "2"),
            Map.entry("groups", "https://example.com/g/1"),
            Map.entry("country", "FR"),
            Map.entry("device", "5"),
            Map.entry("type_of_traffic", "3"),
            Map.entry("min", "200"),
            Map.entry("max", "300"),
            Map.entry("delay", "30"),
            Map.entry("link", "https://example.com/p/1"));

    private static DemoProvider provider;
    private static DemoClient client;

    @BeforeAll
    static void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        client = DemoClient.of(provider);
    }

    @AfterAll
    static void stopProvider() {
        provider.stop();
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void acceptsEachTypeWithItsParameters(ServiceType type) throws IOException {
        assertThat(order(type, Map.of())).containsKey("order");
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void refusesEachTypeWithoutAnyOfItsParameters(ServiceType type) throws IOException {
        for (String name : type.required()) {
            assertThat(order(type, Map.of(name, ""))).isEqualTo(Wire.error("Incorrect " + name));
        }
    }

    @Test
    void billsWhatEachTypeCounts() throws IOException {
        assertThat(billed(ServiceType.DEFAULT, Map.of("quantity", "500", "runs", "3", "interval", "10")))
                .isEqualTo(1500);
        assertThat(billed(ServiceType.PACKAGE, Map.of())).isEqualTo(1);
        assertThat(billed(ServiceType.CUSTOM_COMMENTS, Map.of("quantity", "77")))
                .isEqualTo(5);
        assertThat(billed(ServiceType.MENTIONS_CUSTOM_LIST, Map.of())).isEqualTo(10);
        assertThat(billed(ServiceType.SUBSCRIPTIONS, Map.of("posts", "4", "old_posts", "1")))
                .isEqualTo(1500);
    }

    @Test
    void checksTheOddParameters() throws IOException {
        assertThat(order(ServiceType.WEB_TRAFFIC, Map.of("device", "6"))).isEqualTo(Wire.error("Incorrect device"));
        assertThat(order(ServiceType.WEB_TRAFFIC, Map.of("type_of_traffic", "1")))
                .isEqualTo(Wire.error("Incorrect google_keyword"));
        assertThat(order(ServiceType.SUBSCRIPTIONS, Map.of("delay", "7"))).isEqualTo(Wire.error("Incorrect delay"));
        assertThat(order(ServiceType.SUBSCRIPTIONS, Map.of("expiry", "2027-01-01")))
                .isEqualTo(Wire.error("Incorrect expiry"));
        assertThat(order(ServiceType.POLL, Map.of("answer_number", "x")))
                .isEqualTo(Wire.error("Incorrect answer_number"));
    }

    private static long billed(ServiceType type, Map<String, String> changed) throws IOException {
        assertThat(order(type, changed)).containsKey("order");
        var ledger = provider.control().ledger();
        return ledger.get(ledger.size() - 1).quantity();
    }

    private static JsonObject order(ServiceType type, Map<String, String> changed) throws IOException {
        DemoService service = type == ServiceType.DEFAULT
                ? Some.service(provider, DemoService::dripFeed)
                : Some.service(provider, type);
        Map<String, String> sent = new TreeMap<>(Map.of("service", "" + service.id()));
        type.required().forEach(name -> sent.put(name, ANYTHING.get(name)));
        if (type.billing() == ServiceType.Billing.QUANTITY) {
            sent.put("quantity", "500");
        }
        sent.putAll(changed);
        String[] parameters = sent.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        return client.call("add", parameters);
    }
}

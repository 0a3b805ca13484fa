package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.dev.Ports;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderAccountsIT {
    private static final String PROVIDERS = "/manage/api/v1/providers";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private TestPanel panel;

    @BeforeEach
    void make() {
        panel = server.aPanel();
    }

    @Test
    void readsTheCurrencyFromTheProviderAndShowsOnlyTheEndOfTheKey() {
        String key = server.provider().key();
        long id = panel.aProvider();
        Answer account = panel.staff().get(PROVIDERS + "/" + id).expect(200);
        assertThat(account.text("currency")).isEqualTo("USD");
        assertThat(account.text()).doesNotContain(key);
        assertThat(account.text("keyHint")).isEqualTo("…" + key.substring(key.length() - 4));
        assertThat(new BigDecimal(account.text("balance"))).isPositive();
        Answer all = panel.staff().get(PROVIDERS).expect(200);
        assertThat(all.text()).contains("\"Demonstration\"").doesNotContain(key);
    }

    @Test
    void testsAnAccountAndLogsTheCallWithoutTheKey() {
        long id = panel.aProvider();
        JsonObject test = panel.staff()
                .post(PROVIDERS + "/" + id + "/test", JsonObject.EMPTY_JSON_OBJECT)
                .expect(200)
                .body()
                .asJsonObject();
        assertThat(test.getBoolean("ok")).isTrue();
        assertThat(test.getString("currency")).isEqualTo("USD");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Answer calls = panel.staff().get(PROVIDERS + "/" + id + "/calls").expect(200);
            assertThat(calls.number("total")).isPositive();
            assertThat(calls.text())
                    .contains("action=balance")
                    .doesNotContain(server.provider().key());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.1:8080/api/v2, PROVIDER_URL_REFUSED",
        "http://2130706433/api/v2, PROVIDER_URL_REFUSED",
        "http://[::ffff:127.0.0.1]/api/v2, PROVIDER_URL_REFUSED",
        "http://169.254.169.254/latest/meta-data, PROVIDER_URL_REFUSED",
        "http://10.0.0.1/api/v2, PROVIDER_URL_REFUSED",
        "http://user@example.org/api/v2, PROVIDER_URL_REFUSED",
        "ftp://example.org/, PROVIDER_URL_REFUSED",
        "not an address, PROVIDER_URL_REFUSED"
    })
    void refusesAddressesThatItMayNotCall(String url, String code) {
        assertThat(add("API_V2", url, "some-key-123").expect(400).text()).contains(code);
    }

    @Test
    void refusesAnotherPanelAsProvider() {
        Answer refused = add("API_V2", server.aPanel().url() + "/api/v2", "some-key-123");
        assertThat(refused.expect(400).text()).contains("PROVIDER_URL_IS_PANEL");
        String nobodyYet = server.aPanel().url().replaceFirst("//[^.]+\\.", "//nobody-has-it-yet.");
        assertThat(add("API_V2", nobodyYet + "/api/v2", "some-key-123")
                        .expect(400)
                        .text())
                .contains("PROVIDER_URL_IS_PANEL");
    }

    @Test
    void saysThatTheProviderRefusesTheKey() {
        assertThat(add("API_V2", server.provider().url(), "wrong-key-123")
                        .expect(400)
                        .text())
                .contains("PROVIDER_KEY_INVALID");
    }

    @Test
    void importsOnlyOnceTheExchangeRateIsSetWhereTheCurrenciesDiffer() {
        JsonObjectBuilder euros = account(
                        "API_V2", server.provider().url(), server.provider().key())
                .add("currency", "EUR");
        long open = panel.staff().post(PROVIDERS, euros.build()).expect(201).number("id");
        JsonObject all = Json.createObjectBuilder().add("services", "all").build();
        assertThat(panel.staff()
                        .post(PROVIDERS + "/" + open + "/import", all)
                        .expect(400)
                        .text())
                .contains("PROVIDER_EXCHANGE_RATE_MISSING");
        JsonObjectBuilder rated = account(
                        "API_V2", server.provider().url(), server.provider().key())
                .add("currency", "EUR")
                .add("exchangeRate", "1.085");
        long id = panel.staff().post(PROVIDERS, rated.build()).expect(201).number("id");
        JsonObject account = panel.staff().get(PROVIDERS + "/" + id).body().asJsonObject();
        assertThat(new BigDecimal(account.getString("exchangeRate"))).isEqualByComparingTo("1.085");
        JsonObject test = panel.staff()
                .post(PROVIDERS + "/" + id + "/test", JsonObject.EMPTY_JSON_OBJECT)
                .body()
                .asJsonObject();
        assertThat(test.getBoolean("ok")).isFalse();
        assertThat(test.getString("problem")).contains("EUR").contains("USD");
    }

    @Test
    void addsAnAccountWhoseProviderIsAwayAndSaysWhatWentWrong() {
        String nobody = "http://127.0.0.1:" + Ports.free() + "/api/v2";
        long id = add("API_V2", nobody, "some-key-123").expect(201).number("id");
        JsonObject account = panel.staff().get(PROVIDERS + "/" + id).body().asJsonObject();
        assertThat(account.getString("currency")).isEqualTo("USD");
        assertThat(account.getString("syncError")).contains("could not be asked for its currency");
        assertThat(account.containsKey("balance")).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(panel.staff()
                        .get(PROVIDERS + "/" + id + "/calls")
                        .expect(200)
                        .text())
                .contains("action=balance")
                .contains("UNREACHABLE"));
    }

    @Test
    void sellsNothingOfAnAccountUntilItsCurrencyIsKnownAndKeepsTheRateUntilThen() {
        int port = Ports.free();
        String url = "http://127.0.0.1:" + port + "/api/v2";
        String typedAtOnce = added(account("API_V2", url, "some-key-123").add("exchangeRate", "600"));
        String typedLater = added(account("API_V2", url, "some-key-123"));
        String never = added(account("API_V2", url, "some-key-123"));
        String needless = added(account("API_V2", url, "some-key-123").add("exchangeRate", "600"));
        changed(typedLater, "exchangeRate", "600");
        changed(typedLater, "name", "Away");
        for (String account : new String[] {typedAtOnce, typedLater}) {
            assertThat(panel.staff().get(account).expect(200).text("notedRate")).startsWith("600");
        }
        DemoConfig back = DemoConfig.inMemory().withPort(port).withKey("some-key-123");
        try (DemoProvider provider = new DemoProvider(back.withBalance("10", "EUR")).start()) {
            for (String account : new String[] {typedAtOnce, typedLater, never}) {
                assertThat(imported(account).expect(400).text()).contains("PROVIDER_EXCHANGE_RATE_MISSING");
                assertThat(tested(account)).contains("EUR").contains("\"rateDropped\":false");
                assertThat(panel.staff().get(account).expect(200).text("currency"))
                        .isEqualTo("EUR");
            }
            assertThat(imported(never).expect(400).text()).contains("PROVIDER_EXCHANGE_RATE_MISSING");
            for (String account : new String[] {typedAtOnce, typedLater}) {
                assertThat(panel.staff().get(account).text("exchangeRate")).startsWith("600");
                assertThat(panel.staff().get(account).text()).doesNotContain("notedRate");
            }
            imported(typedLater).expect(200);
        }
        try (DemoProvider provider = new DemoProvider(back).start()) {
            assertThat(tested(needless)).contains("\"rateDropped\":true");
            assertThat(new BigDecimal(panel.staff().get(needless).text("exchangeRate")))
                    .isEqualByComparingTo("1");
            assertThat(tested(needless)).contains("\"rateDropped\":false");
            imported(needless).expect(200);
        }
    }

    @Test
    void takesAsManyCallsAtOnceAsItMakes() {
        long id = panel.aProvider();
        JsonObject most = Json.createObjectBuilder().add("maxCalls", 8).build();
        panel.staff().patch(PROVIDERS + "/" + id, most).expect(200);
        JsonObject more = Json.createObjectBuilder().add("maxCalls", 9).build();
        assertThat(panel.staff().patch(PROVIDERS + "/" + id, more).expect(400).text())
                .contains("maxCalls must be from 1 to 8.");
    }

    private String added(JsonObjectBuilder account) {
        return PROVIDERS + "/"
                + panel.staff().post(PROVIDERS, account.build()).expect(201).number("id");
    }

    private void changed(String account, String field, String value) {
        panel.staff()
                .patch(account, Json.createObjectBuilder().add(field, value).build())
                .expect(200);
    }

    private String tested(String account) {
        return panel.staff()
                .post(account + "/test", JsonObject.EMPTY_JSON_OBJECT)
                .expect(200)
                .text();
    }

    private Answer imported(String account) {
        return panel.staff()
                .post(
                        account + "/import",
                        Json.createObjectBuilder()
                                .add("services", "all")
                                .add("marginPercent", "10")
                                .build());
    }

    @Test
    void keepsFewWaitingForProvidersThatAreSlow() {
        DemoConfig some = DemoConfig.inMemory();
        try (DemoProvider slow = new DemoProvider(some).start()) {
            String account = PROVIDERS + "/" + panel.aProvider(slow.url(), slow.key());
            slow.control().fault(Fault.of(FaultMode.SLOW).lasting(Duration.ofSeconds(6)));

            List<Answer> answers = Stream.<Supplier<Answer>>of(
                            () -> panel.staff().post(account + "/test", JsonObject.EMPTY_JSON_OBJECT),
                            () -> panel.staff()
                                    .post(
                                            PROVIDERS,
                                            account("API_V2", slow.url(), slow.key())
                                                    .build()),
                            () -> imported(account))
                    .map(CompletableFuture::supplyAsync)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(2);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 429)
                    .singleElement()
                    .satisfies(busy -> assertThat(busy.text())
                            .contains("\"code\":\"PROVIDERS_BUSY\"", "Wait 10 s, then try again."));
            slow.control().clearFaults();
            assertThat(tested(account)).contains("\"ok\":true");
        }
    }

    @Test
    void changesAnAccountButSendsNoStoredKeyElsewhere() {
        long id = panel.aProvider();
        JsonObject change = Json.createObjectBuilder()
                .add("name", "Renamed")
                .add("marginPercent", "12.5")
                .add("enabled", false)
                .build();
        JsonObject changed = panel.staff()
                .patch(PROVIDERS + "/" + id, change)
                .expect(200)
                .body()
                .asJsonObject();
        assertThat(changed.getString("name")).isEqualTo("Renamed");
        assertThat(changed.getBoolean("enabled")).isFalse();
        assertThat(changed.getString("circuit")).isEqualTo("CLOSED");
        JsonObject elsewhere =
                Json.createObjectBuilder().add("url", "https://1.1.1.1/api/v2").build();
        assertThat(panel.staff()
                        .patch(PROVIDERS + "/" + id, elsewhere)
                        .expect(400)
                        .text())
                .contains("PROVIDER_KEY_MISSING");
    }

    @Test
    void addsAnAccountThatPeopleWorkByHand() {
        JsonObject manual = Json.createObjectBuilder()
                .add("name", "Our team")
                .add("kind", "MANUAL")
                .build();
        long id = panel.staff().post(PROVIDERS, manual).expect(201).number("id");
        assertThat(panel.staff().get(PROVIDERS + "/" + id).text("kind")).isEqualTo("MANUAL");
        JsonObject all = Json.createObjectBuilder().add("services", "all").build();
        for (String wish : List.of("/sync", "/import")) {
            assertThat(panel.staff()
                            .post(PROVIDERS + "/" + id + wish, all)
                            .expect(409)
                            .text("code"))
                    .isEqualTo("PROVIDER_HAS_NO_CATALOG");
        }
    }

    @Test
    void refusesBodiesThatLackWhatTheKindNeeds() {
        for (JsonObject body : new JsonObject[] {
            JsonObject.EMPTY_JSON_OBJECT,
            Json.createObjectBuilder().add("name", "x").build(),
            Json.createObjectBuilder().add("name", "x").add("kind", "TELEPATHY").build(),
            Json.createObjectBuilder().add("name", "x").add("kind", "API_V2").build(),
            Json.createObjectBuilder().add("name", " ").add("kind", "MANUAL").build()
        }) {
            assertThat(panel.staff().post(PROVIDERS, body).status())
                    .as(body.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void knowsNoAccountOfAnotherPanelAndNoForeignKey() {
        panel.aProvider();
        TestPanel other = server.aPanel();
        assertThat(other.staff().get(PROVIDERS).expect(200).text()).doesNotContain("Demonstration");
        assertThat(other.staff().get(PROVIDERS + "/999").status()).isEqualTo(404);
        assertThat(server.client(panel.host(), other.ownerKey()).get(PROVIDERS).status())
                .isEqualTo(401);
        assertThat(panel.anonymous().get(PROVIDERS).status()).isEqualTo(401);
    }

    @Test
    void keepsTheKeyEncrypted() throws SQLException {
        long id = panel.aProvider();
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String schema = schema(sql);
            try (ResultSet row = sql.executeQuery(
                    "select api_key_cipher, p::text from " + schema + ".api_providers p where id = " + id)) {
                row.next();
                assertThat(row.getString(1)).isNotBlank();
                assertThat(row.getString(2)).doesNotContain(server.provider().key());
            }
        }
    }

    private String schema(Statement sql) throws SQLException {
        try (ResultSet row =
                sql.executeQuery("select schema_name from platform.panels where slug = '" + panel.slug() + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private Answer add(String kind, String url, String key) {
        return panel.staff().post(PROVIDERS, account(kind, url, key).build());
    }

    private static JsonObjectBuilder account(String kind, String url, String key) {
        return Json.createObjectBuilder()
                .add("name", "Supplier")
                .add("kind", kind)
                .add("url", url)
                .add("apiKey", key);
    }
}

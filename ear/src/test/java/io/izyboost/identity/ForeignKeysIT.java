package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key opens what is its own, and nothing else; a key of another panel is no key at all. */
class ForeignKeysIT {
    private static final String RANDOM_KEY = "izy_000000000000000000000000000000000000";

    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel here;
    private static TestCustomer customer;
    private static ForeignIds foreign;
    private static TestPanel elsewhere;

    @BeforeAll
    static void twoPanels() throws SQLException {
        here = SERVER.aPanel().withCatalog();
        customer = here.aCustomer("10");
        foreign = ForeignIds.make(SERVER);
        elsewhere = foreign.panel();
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#staff")
    void opensNoOfficeWithoutAKeyOfItsStaff(Endpoint endpoint) throws SQLException {
        Map<String, String> before = foreign.contents();
        ApiClient client = SERVER.client(elsewhere.host(), null);

        for (String key : new String[] {null, "", RANDOM_KEY, foreign.customer().apiKey(), here.ownerKey()}) {
            Answer answer = endpoint.call(client.with(elsewhere.host(), key), foreign);

            assertThat(answer.status()).as("%s with %s", endpoint, key).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo("NOT_SIGNED_IN");
        }
        assertThat(withoutUse(foreign.contents())).isEqualTo(withoutUse(before));
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#platform")
    void opensTheConsoleToOperatorsOnly(Endpoint endpoint) throws SQLException {
        Map<String, String> before = foreign.contents();
        ApiClient client = SERVER.client(SERVER.hubHost(), null);

        for (String key : new String[] {null, RANDOM_KEY, customer.apiKey(), here.ownerKey()}) {
            assertThat(endpoint.call(client.with(SERVER.hubHost(), key), foreign)
                            .status())
                    .as("%s with %s", endpoint, key)
                    .isEqualTo(401);
        }
        assertThat(foreign.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#platform")
    void hasNoConsoleOnOtherHosts(Endpoint endpoint) {
        String operator = SERVER.superAdmin().apiKey();

        assertThat(endpoint.call(SERVER.client(here.host(), operator), foreign).status())
                .isEqualTo(404);
        assertThat(endpoint.call(here.staff(), foreign).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#staffWithId")
    void findsNothingBehindIdsOfAnotherPanel(Endpoint endpoint) throws SQLException {
        Map<String, String> before = foreign.contents();

        Answer answer = endpoint.call(here.staff(), foreign);

        assertThat(answer.status()).as("%s: %s", endpoint, answer.text()).isEqualTo(404);
        assertThat(answer.text("code")).as(answer.text()).isNotEqualTo("HOST_UNKNOWN");
        assertThat(foreign.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#staffWithId")
    void findsThemWithAKeyOfTheirOwnPanel(Endpoint endpoint) {
        if (endpoint.method().equals("GET")) {
            assertThat(endpoint.call(elsewhere.staff(), foreign).status())
                    .as("%s, or the other tests show nothing", endpoint)
                    .isEqualTo(200);
        }
    }

    @Test
    void takesNoIdOfAnotherPanelFromABodyOrAQuery() throws SQLException {
        Map<String, String> before = foreign.contents();
        long own = here.staff()
                .get("/manage/api/v1/services?size=1")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");

        Answer added = Endpoint.staff()
                .filter(endpoint -> endpoint.toString().equals("POST /manage/api/v1/services"))
                .findFirst()
                .orElseThrow()
                .call(here.staff(), foreign);
        Answer moved = here.staff()
                .patch(
                        "/manage/api/v1/services/" + own,
                        Json.createObjectBuilder()
                                .add("category", foreign.id("categories"))
                                .build());

        assertThat(added.status()).as(added.text()).isBetween(400, 404);
        assertThat(moved.status()).as(moved.text()).isBetween(400, 404);
        for (String query : List.of(
                "orders?customer=" + foreign.id("customers"),
                "orders?service=" + foreign.id("services"),
                "services?category=" + foreign.id("categories"),
                "services?provider=" + foreign.id("providers"))) {
            assertThat(here.staff().get("/manage/api/v1/" + query).expect(200).number("total"))
                    .as(query)
                    .isZero();
        }
        assertThat(foreign.contents()).isEqualTo(before);
    }

    @Test
    void knowsNoOrderAndNoServiceOfAnotherPanelOnApiV2() throws SQLException {
        Map<String, String> before = foreign.contents();
        String order = Long.toString(foreign.id("orders"));

        assertThat(customer.call("status", Map.of("order", order)).text())
                .isEqualTo("{\"error\":\"Incorrect order ID\"}");
        assertThat(customer.call("status", Map.of("orders", order)).text())
                .isEqualTo("{\"" + order + "\":{\"error\":\"Incorrect order ID\"}}");
        assertThat(customer.call(
                                "add",
                                Map.of(
                                        "service",
                                        Long.toString(foreign.id("services")),
                                        "link",
                                        "https://social.example/p"))
                        .text())
                .isEqualTo("{\"error\":\"Incorrect service ID\"}");
        assertThat(foreign.contents()).isEqualTo(before);
    }

    @Test
    void knowsNoOrderOfAnotherCustomerOnApiV2() {
        TestCustomer neighbour = elsewhere.aCustomer("0");
        String order = Long.toString(foreign.id("orders"));

        assertThat(neighbour.call("status", Map.of("order", order)).text()).contains("Incorrect order ID");
        assertThat(foreign.customer().call("status", Map.of("order", order)).text())
                .contains("\"status\"");
    }

    @Test
    void showsEachPanelItsOwnCustomersOnly() {
        TestCustomer other = elsewhere.aCustomer("0");

        assertThat(here.staff().get("/manage/api/v1/customers?size=500").text())
                .contains(customer.email())
                .doesNotContain(other.email());
        assertThat(elsewhere.staff().get("/manage/api/v1/customers?size=500").text())
                .contains(other.email())
                .doesNotContain(customer.email());
    }

    @Test
    void takesAKeyOfAnotherPanelForNoKeyOnApiV2() {
        String foreign = call(elsewhere, customer.apiKey()).text();
        String random = call(elsewhere, RANDOM_KEY).text();

        assertThat(foreign).isEqualTo(random).isEqualTo("{\"error\":\"Invalid API key\"}");
        assertThat(call(here, customer.apiKey()).text()).contains("balance");
    }

    @Test
    void readsNoRoleAndNoBalanceFromABody() {
        Answer made = here.staff()
                .post(
                        "/manage/api/v1/customers",
                        Json.createObjectBuilder()
                                .add("email", "mallory@shop.example")
                                .add("password", "a long enough one")
                                .add("role", "owner")
                                .add("balance", "1000")
                                .build())
                .expect(201);

        String key = made.text("apiKey");
        assertThat(SERVER.client(here.host(), key)
                        .get("/manage/api/v1/customers")
                        .status())
                .isEqualTo(401);
        assertThat(call(here, key).text()).contains("\"balance\":\"0");
    }

    /** A key that is refused for its role was used all the same. */
    private static Map<String, String> withoutUse(Map<String, String> contents) {
        Map<String, String> rest = new TreeMap<>(contents);
        rest.remove("api_keys");
        return rest;
    }

    private static Answer call(TestPanel panel, String key) {
        return panel.anonymous().postForm("/api/v2", Map.of("key", key, "action", "balance"));
    }
}

package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key opens what is its own, and nothing else; a key of another panel is no key at all. */
class ForeignKeysIT {
    private static final String RANDOM_KEY = "izy_000000000000000000000000000000000000";

    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel here;
    private static TestPanel elsewhere;
    private static TestCustomer customer;

    @BeforeAll
    static void twoPanels() {
        here = SERVER.aPanel();
        elsewhere = SERVER.aPanel();
        customer = here.aCustomer("0");
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#staff")
    void opensNoOfficeWithoutAKeyOfItsStaff(Endpoint endpoint) {
        ApiClient client = SERVER.client(here.host(), null);

        for (String key : new String[] {null, "", RANDOM_KEY, customer.apiKey(), elsewhere.ownerKey()}) {
            Answer answer = endpoint.call(client.with(here.host(), key));

            assertThat(answer.status()).as("%s with %s", endpoint, key).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo("NOT_SIGNED_IN");
        }
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#platform")
    void opensTheConsoleToOperatorsOnly(Endpoint endpoint) {
        ApiClient client = SERVER.client(SERVER.hubHost(), null);

        for (String key : new String[] {null, RANDOM_KEY, customer.apiKey(), here.ownerKey()}) {
            assertThat(endpoint.call(client.with(SERVER.hubHost(), key)).status())
                    .as("%s with %s", endpoint, key)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#platform")
    void hasNoConsoleOnOtherHosts(Endpoint endpoint) {
        String operator = SERVER.superAdmin().apiKey();

        assertThat(endpoint.call(SERVER.client(here.host(), operator)).status()).isEqualTo(404);
        assertThat(endpoint.call(here.staff()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("io.izyboost.identity.Endpoint#staffWithId")
    void findsNothingBehindIdsThatAreNotOfThePanel(Endpoint endpoint) {
        Answer answer = endpoint.call(here.staff());

        boolean emptyList = answer.status() == 200 && answer.text().contains("\"total\":0");
        assertThat(emptyList || answer.status() >= 400 && answer.status() < 500)
                .as("%s: %s", endpoint, answer.text())
                .isTrue();
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
                        jakarta.json.Json.createObjectBuilder()
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

    private static Answer call(TestPanel panel, String key) {
        return panel.anonymous().postForm("/api/v2", Map.of("key", key, "action", "balance"));
    }
}

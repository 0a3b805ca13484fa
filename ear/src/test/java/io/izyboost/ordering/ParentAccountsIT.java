package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.identity.PageSession;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The account that a child panel has in its parent: its key, and its currency. */
class ParentAccountsIT {
    private static final String PROVIDERS = "/manage/api/v1/providers";
    private static final String WRONG_KEY = "izy_0123456789abcdef0123456789abcdef";

    private static IzyBoostServer server;
    private static Family family;

    @BeforeAll
    static void makeChild() {
        server = IzyBoostServer.shared();
        family = Family.born(server, "EUR");
    }

    @Test
    void aChildInAnotherCurrencySellsOnceTheExchangeRateIsSet() {
        JsonObject account = family.accounts().getJsonObject(0);
        assertThat(account.getString("currency")).isEqualTo("USD");
        assertThat(account.containsKey("exchangeRate")).isFalse();
        var all = Json.createObjectBuilder().add("services", "all").build();
        Answer refused = family.child().post(PROVIDERS + "/" + family.account() + "/import", all);
        assertThat(refused.expect(400).text()).contains("PROVIDER_EXCHANGE_RATE_MISSING");
        assertThat(firstPage()).containsOnlyOnce("set the exchange rate of its account");

        family.changing("name", "Renamed meanwhile");
        family.changing("exchangeRate", "0.5");
        family.importing();
        family.creditInParent("100");
        long order = family.order("https://social.example/euro", 1000);
        family.awaitDispatch(order, "SENT");
        JsonObject sent = family.detail(order);
        assertThat(new BigDecimal(sent.getString("cost"))).isEqualByComparingTo("1");
        assertThat(new BigDecimal(sent.getString("charge"))).isEqualByComparingTo("1.5");
        long inParent = Long.parseLong(sent.getString("providerOrderId"));
        assertThat(new BigDecimal(family.parent().detail(inParent).getString("charge")))
                .isEqualByComparingTo("2");

        aRepeatFindsTheOrderWhateverHasBecomeOfTheKey(order, inParent);
        aRefusedKeyPaysTheCustomerBackAndIsTold();
        family.booksAreRight();
    }

    private void aRepeatFindsTheOrderWhateverHasBecomeOfTheKey(long order, long inParent) {
        TestCustomer other = family.parent().panel().aCustomer("100");
        for (String key : new String[] {WRONG_KEY, other.apiKey()}) {
            family.changing("apiKey", key);
            family.forgetThatItWasSent(order);
            family.awaitDispatch(order, "SENT");
            assertThat(family.detail(order).getString("providerOrderId")).isEqualTo(Long.toString(inParent));
        }
        assertThat(family.detail(order).getString("refunded")).isEqualTo("0");
        assertThat(other.balance()).isEqualByComparingTo("100");
        assertThat(family.parent()
                        .panel()
                        .staff()
                        .get("/manage/api/v1/orders?size=1")
                        .expect(200)
                        .number("total"))
                .isEqualTo(1);
    }

    private void aRefusedKeyPaysTheCustomerBackAndIsTold() {
        family.changing("apiKey", WRONG_KEY);
        long order = family.order("https://social.example/refused", 1000);
        family.awaitDispatch(order, "REJECTED");
        assertThat(family.detail(order).getString("refunded"))
                .isEqualTo(family.detail(order).getString("charge"));
        assertThat(firstPage()).containsOnlyOnce("A provider does not accept your API key");
    }

    @Test
    void takesTheKeyOfACustomerOfTheParentAndNoOther() {
        TestCustomer customer = family.parent().panel().aCustomer("12.5");
        ApiClient child = family.child();

        long unrated = add(child, customer.apiKey(), null).expect(201).number("id");
        assertThat(child.get(PROVIDERS + "/" + unrated).expect(200).text()).doesNotContain("exchangeRate");
        long id = add(child, customer.apiKey(), "0.9").expect(201).number("id");
        JsonObject account = child.get(PROVIDERS + "/" + id).expect(200).body().asJsonObject();
        assertThat(account.getString("kind")).isEqualTo("PARENT");
        assertThat(account.getString("currency")).isEqualTo("USD");
        assertThat(new BigDecimal(account.getString("balance"))).isEqualByComparingTo("12.5");
        assertThat(account.containsKey("url")).isFalse();

        String ofAnotherPanel = server.aPanel().aCustomer("1").apiKey();
        for (String key : new String[] {WRONG_KEY, ofAnotherPanel}) {
            assertThat(add(child, key, "0.9").expect(400).text()).contains("PROVIDER_KEY_INVALID");
        }
        assertThat(add(child, "", "0.9").expect(400).text()).contains("PROVIDER_KEY_MISSING");
    }

    @Test
    void aPanelWithoutAParentHasNoSuchAccount() {
        Answer refused = add(server.hub(), WRONG_KEY, null);

        assertThat(refused.expect(400).text()).contains("INVALID_INPUT").contains("kind");
    }

    private static Answer add(ApiClient staff, String key, String exchangeRate) {
        var account = Json.createObjectBuilder()
                .add("name", "Parent")
                .add("kind", "PARENT")
                .add("apiKey", key);
        if (exchangeRate != null) {
            account.add("exchangeRate", exchangeRate);
        }
        return staff.post(PROVIDERS, account.build());
    }

    private static String firstPage() {
        PageSession owner = new PageSession(server.httpPort(), family.slug() + ".localhost");
        owner.logIn("owner@" + family.slug() + ".example", Family.PASSWORD);
        return owner.open("/manage");
    }
}

package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.Pace;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.identity.PageSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the owner of a panel is told on the first page about orders that need attention. */
class AlertsIT {
    private static final String LACK_OF_FUNDS = "Your balance at a provider is too low";

    private static final String REFUSED_KEY = "A provider does not accept your API key";

    private static final String NO_REPORTS = "A provider does not say how its orders stand";

    private static final String UNKNOWN_ARRIVAL = "Orders may or may not have arrived";

    private static IzyBoostServer server;
    private static DemoProvider provider;
    private static Shop shop;

    @BeforeAll
    static void openShop() {
        server = IzyBoostServer.shared();
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        provider.control().pace(Pace.still());
        shop = Shop.open(server, provider);
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @AfterEach
    void booksAreRight() {
        provider.control().clearFaults();
        shop.booksAreRight();
    }

    @Test
    void lackOfFundsAtTheProviderPaysTheCustomerBackAndIsToldOnce() {
        provider.control().balance(provider.key(), "0");
        TestCustomer customer = shop.panel().aCustomer("1000");
        for (String name : new String[] {"one", "two"}) {
            shop.awaitDispatch(place(customer, name), "REJECTED");
        }
        provider.control().balance(provider.key(), "1000");

        assertThat(customer.balance()).isEqualByComparingTo("1000");
        String page = firstPage();
        assertThat(page).containsOnlyOnce(LACK_OF_FUNDS);
        assertThat(page).contains("Not enough funds on balance");
    }

    @Test
    void lackOfFundsIsOverOnceTheProviderTakesAnOrderOfThatSize() {
        provider.control().balance(provider.key(), "0");
        TestCustomer customer = shop.panel().aCustomer("1000");
        shop.awaitDispatch(place(customer, "large", 3 * shop.minimum()), "REJECTED");
        provider.control().balance(provider.key(), "1000");

        shop.awaitDispatch(place(customer, "small"), "SENT");
        assertThat(firstPage()).contains(LACK_OF_FUNDS);

        shop.awaitDispatch(place(customer, "large-again", 3 * shop.minimum()), "SENT");
        assertThat(firstPage()).doesNotContain(LACK_OF_FUNDS);
    }

    @Test
    void aRefusedKeyPaysTheCustomerBackAndIsTold() {
        provider.control().fault(Fault.reject("Invalid API key").on("add").times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        shop.awaitDispatch(place(customer, "key"), "REJECTED");

        assertThat(customer.balance()).isEqualByComparingTo("1000");
        assertThat(firstPage()).containsOnlyOnce(REFUSED_KEY);
    }

    @Test
    void aKeyThatIsRefusedOnlyLaterIsTold() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        shop.awaitDispatch(place(customer, "followed"), "SENT");
        provider.control().fault(Fault.reject("Invalid API key").on("status"));

        Shop.soon().untilAsserted(() -> assertThat(firstPage()).contains(REFUSED_KEY));
    }

    @Test
    void anAccountThatReportsNothingForLongIsToldUntilItReports() {
        shop.awaitDispatch(place(shop.panel().aCustomer("1000"), "silent"), "SENT");
        provider.control().fault(Fault.of(FaultMode.HTML).on("status"));
        Shop.soon().untilAsserted(() -> assertThat(firstPage()).containsOnlyOnce(NO_REPORTS));

        provider.control().clearFaults();
        Shop.soon().untilAsserted(() -> assertThat(firstPage()).doesNotContain(NO_REPORTS));
    }

    @Test
    void anUnknownArrivalIsToldUntilTheLastOneIsDecided() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        long first = lost(customer, "lost-first");
        long last = lost(customer, "lost-last");
        assertThat(firstPage()).containsOnlyOnce(UNKNOWN_ARRIVAL);

        shop.resolve(first, "SENT", "providerOrderId", "lost-" + first).expect(200);
        assertThat(firstPage()).contains(UNKNOWN_ARRIVAL);

        shop.resolve(last, "NOT_SENT", "then", "REFUND").expect(200);
        assertThat(firstPage()).doesNotContain(UNKNOWN_ARRIVAL);
    }

    @Test
    void speaksTheReadersLanguageAndNamesTheProvider() {
        long order = lost(shop.panel().aCustomer("1000"), "french");
        String page = owner("Cookie", "izy-language=fr").open("/manage");
        shop.resolve(order, "NOT_SENT", "then", "REFUND").expect(200);

        assertThat(page)
                .contains(
                        "Des commandes sont peut-être arrivées, peut-être pas",
                        "La connexion a été coupée avant une réponse",
                        shop.account().getString("name") + " · ")
                .doesNotContain("NoHttpResponse", "provider " + shop.account().getInt("id"));
    }

    /** Accepted there, and nobody here knows. */
    private static long lost(TestCustomer customer, String name) {
        provider.control().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        long order = place(customer, name);
        shop.awaitDispatch(order, "UNKNOWN");
        return order;
    }

    private static long place(TestCustomer customer, String name) {
        return place(customer, name, shop.minimum());
    }

    private static long place(TestCustomer customer, String name, long quantity) {
        return customer.call("add", shop.order("https://social.example/alert/" + name, quantity))
                .number("order");
    }

    private static String firstPage() {
        return owner().open("/manage");
    }

    private static PageSession owner(String... headers) {
        PageSession owner = new PageSession(server.httpPort(), shop.panel().host(), headers);
        owner.logIn(shop.panel().ownerEmail(), shop.panel().password());
        return owner;
    }
}

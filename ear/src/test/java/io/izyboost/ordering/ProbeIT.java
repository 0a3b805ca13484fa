package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.LedgerRow;
import io.izyboost.demo.OrderChange;
import io.izyboost.demo.Pace;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lost answers of a provider that may be asked about the numbers around them. */
class ProbeIT {
    private static final String DUE = "ordering.probe";

    private static DemoProvider provider;
    private static Shop usual;
    private Shop shop;
    private TestCustomer customer;

    @BeforeAll
    static void openShop() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        provider.control().pace(Pace.still());
        usual = Shop.open(IzyBoostServer.shared(), provider);
        usual.changing("probeAllowed", true);
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @BeforeEach
    void useTheUsualShop() {
        shop = usual;
        sendANeighbour();
    }

    private void sendANeighbour() {
        customer = shop.panel().aCustomer("1000");
        sent("before", 0);
    }

    @AfterEach
    void booksAreRight() {
        provider.control().clearFaults();
        shop.booksAreRight();
    }

    @Test
    void findsTheOrderWhoseAnswerWasLost() {
        long order = lost(FaultMode.DROP, "found", 5);
        sent("after", 0);

        assertThat(shop.panel().makeDue(DUE)).isEqualTo(1);
        shop.awaitDispatch(order, "SENT");

        JsonObject detail = shop.detail(order);
        assertThat(detail.getString("providerOrderId"))
                .isEqualTo(Long.toString(row("found").order()));
        assertThat(kinds(detail)).containsSubsequence("SENDING", "UNKNOWN", "PROBED", "SENT");
        assertThat(kinds(detail)).containsOnlyOnce("SENDING");
        provider.control().change(row("found").order(), OrderChange.status("Completed"));
        shop.awaitStatus(order, "Completed");
        assertThat(provider.control().acceptedByReference()).containsEntry(link("found"), 1L);
        assertThat(shop.panel().makeDue(DUE)).isZero();
    }

    @Test
    void leavesAnOrderThatIsNotThereToAPersonWithTheEvidence() {
        long order = lost(FaultMode.DROP_BEFORE, "nowhere", 5);
        sent("after", 0);

        JsonObject probed = probed(order);

        assertThat(shop.detail(order).getString("dispatch")).isEqualTo("UNKNOWN");
        assertThat(probed.getString("fitting")).isEmpty();
        shop.resolve(order, "NOT_SENT", "then", "REFUND").expect(200);
        assertThat(shop.detail(order).getString("refunded"))
                .isEqualTo(shop.detail(order).getString("charge"));
    }

    @Test
    void doesNotGuessWhichOfTwoItIs() {
        long arrived = lost(FaultMode.DROP, "twin", 5);
        long lost = lost(FaultMode.DROP_BEFORE, "other-twin", 5);
        sent("after", 0);

        assertThat(probed(arrived).getString("twins")).isEqualTo("1");
        assertThat(probed(lost).getString("twins")).isEqualTo("1");

        assertThat(probed(lost).getString("fitting"))
                .isEqualTo(Long.toString(row("twin").order()));
        assertThat(shop.detail(arrived).getString("dispatch")).isEqualTo("UNKNOWN");
        assertThat(shop.detail(lost).getString("dispatch")).isEqualTo("UNKNOWN");

        shop.resolve(lost, "NOT_SENT", "then", "REFUND").expect(200);
        shop.resolve(
                        arrived,
                        "SENT",
                        "providerOrderId",
                        Long.toString(row("twin").order()))
                .expect(200);
    }

    @Test
    void looksForWhatWasLostBeforeThatWasAllowed() {
        openAnother();
        long order = lost(FaultMode.DROP, "early", 5);
        sent("after", 0);
        assertThat(shop.panel().makeDue(DUE)).isEqualTo(1);
        Shop.soon().until(() -> shop.panel().makeDue(DUE) == 0);
        assertThat(shop.detail(order).getString("dispatch")).isEqualTo("UNKNOWN");

        shop.changing("probeAllowed", true);

        assertThat(shop.panel().makeDue(DUE)).isEqualTo(1);
        shop.awaitDispatch(order, "SENT");
    }

    @Test
    void doesNotTakeWhatAnotherAccountWithTheSameKeyHasOrdered() {
        openAnother();
        shop.changing("probeAllowed", true);
        Shop twice = shop.withAnotherAccount(provider);
        long order = lost(FaultMode.DROP_BEFORE, "lost", 5);
        long others = customer.call("add", twice.order(link("others"), twice.minimum() + 5))
                .number("order");
        shop.awaitDispatch(others, "SENT");
        sent("after", 0);

        assertThat(probed(order).getString("fitting")).isEmpty();

        assertThat(shop.detail(order).getString("dispatch")).isEqualTo("UNKNOWN");
    }

    /** A panel of a test's own, at the same provider. */
    private void openAnother() {
        shop = Shop.open(IzyBoostServer.shared(), provider);
        sendANeighbour();
    }

    /** An order that arrives or not, and whose answer is lost in any case. */
    private long lost(FaultMode mode, String name, long more) {
        provider.control().fault(Fault.of(mode).on("add").times(1));
        long order = place(name, more);
        shop.awaitDispatch(order, "UNKNOWN");
        return order;
    }

    private void sent(String name, long more) {
        shop.awaitDispatch(place(name, more), "SENT");
    }

    private long place(String name, long more) {
        return customer.call("add", shop.order(link(name), shop.minimum() + more))
                .number("order");
    }

    private String link(String name) {
        return "https://social.example/" + customer.id() + "/" + name;
    }

    private LedgerRow row(String name) {
        return provider.control().ledger().stream()
                .filter(row -> row.reference().equals(link(name)))
                .findFirst()
                .orElseThrow();
    }

    /** What the probe wrote into the timeline. */
    private JsonObject probed(long order) {
        shop.panel().makeDue(DUE);
        Shop.soon().untilAsserted(() -> assertThat(kinds(shop.detail(order))).contains("PROBED"));
        return events(shop.detail(order)).stream()
                .filter(event -> event.getString("kind").equals("PROBED"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("detail");
    }

    private static List<String> kinds(JsonObject detail) {
        return events(detail).stream().map(event -> event.getString("kind")).toList();
    }

    private static List<JsonObject> events(JsonObject detail) {
        return detail.getJsonArray("timeline").getValuesAs(JsonObject.class);
    }
}

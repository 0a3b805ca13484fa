package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.OrderChange;
import io.izyboost.demo.Pace;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderLifeIT {
    private static DemoProvider provider;
    private static Shop shop;

    @BeforeAll
    static void openShop() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        provider.control().pace(Pace.still());
        shop = Shop.open(IzyBoostServer.shared(), provider);
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
    void isSentFollowedAndCompleted() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/complete");

        shop.awaitDispatch(order, "SENT");
        long sent = Long.parseLong(shop.detail(order).getString("providerOrderId"));
        provider.control().change(sent, OrderChange.status("Completed"));
        shop.awaitStatus(order, "Completed");

        JsonObject detail = shop.detail(order);
        assertThat(detail.getString("refunded")).isEqualTo("0");
        assertThat(kinds(detail)).containsSubsequence("PLACED", "CHARGED", "SENDING", "SENT", "SETTLED");
        assertThat(customer.balance())
                .isEqualByComparingTo(new BigDecimal("1000").subtract(new BigDecimal(detail.getString("charge"))));
    }

    @Test
    void paysBackAPartialToTheLastDigit() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/partial");
        shop.awaitDispatch(order, "SENT");
        long left = 7;
        provider.control().change(sent(order), OrderChange.partial(left));
        shop.awaitStatus(order, "Partial");

        JsonObject detail = shop.detail(order);
        BigDecimal kept = new BigDecimal(detail.getString("rate"))
                .multiply(BigDecimal.valueOf(detail.getInt("quantity") - left))
                .movePointLeft(3)
                .setScale(6, java.math.RoundingMode.HALF_UP);
        assertThat(new BigDecimal(detail.getString("charge")).subtract(new BigDecimal(detail.getString("refunded"))))
                .isEqualByComparingTo(kept);
        assertThat(customer.balance()).isEqualByComparingTo(new BigDecimal("1000").subtract(kept));
        assertThat(new BigDecimal(customer.call("status", Map.of("order", String.valueOf(order)))
                        .text("charge")))
                .isEqualByComparingTo(kept);
    }

    @Test
    void tellsOfAnotherEndAfterTheFirstAndMovesNoMoney() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/second-thoughts");
        shop.awaitDispatch(order, "SENT");
        provider.control().change(sent(order), OrderChange.partial(7));
        shop.awaitStatus(order, "Partial");
        BigDecimal balance = customer.balance();

        for (String end : List.of("Canceled", "Completed")) {
            provider.control().change(sent(order), OrderChange.status(end));
            askAgain(order);
            Shop.soon().untilAsserted(() -> assertThat(shop.detail(order).getString("problem", ""))
                    .isEqualTo("Settled as “Partial”, now reported as “" + end + "”"));
        }

        JsonObject detail = shop.detail(order);
        assertThat(detail.getString("status")).isEqualTo("Partial");
        assertThat(kinds(detail)).endsWith("REPORT_REFUSED", "REPORT_REFUSED").containsOnlyOnce("REFUNDED");
        assertThat(customer.balance()).isEqualByComparingTo(balance);
        assertThat(IzyBoostServer.shared()
                        .update(
                                shop.panel().slug(),
                                "update orders set check_at = null where check_at is not null and id = " + order))
                .as("it is asked about once more, not for ever")
                .isZero();
    }

    /** As it happens a day after the end. */
    private static void askAgain(long order) {
        IzyBoostServer.shared()
                .update(
                        shop.panel().slug(),
                        "update orders set check_at = now() where settled_at is not null and id = " + order);
        IzyBoostServer.shared()
                .update(shop.panel().slug(), """
                insert into platform.work (panel_id, kind, ref, lane, due_at, created_at)
                select p.id, 'ordering.status', o.provider_id::text, '', now(), now()
                from platform.panels p, orders o where p.slug = '%s' and o.id = %d
                on conflict (panel_id, kind, ref) do update set due_at = now(), claim = null
                """.formatted(shop.panel().slug(), order));
    }

    @Test
    void paysBackACanceledOrderWhole() {
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/canceled");
        shop.awaitDispatch(order, "SENT");
        provider.control().change(sent(order), OrderChange.status("Cancelled"));
        shop.awaitStatus(order, "Canceled");

        assertThat(customer.balance()).isEqualByComparingTo("1000");
    }

    @Test
    void paysBackWhatTheProviderRefuses() {
        provider.control().fault(Fault.reject("Incorrect link").on("add").times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/refused");
        shop.awaitDispatch(order, "REJECTED");

        assertThat(shop.detail(order).getString("problem")).contains("Incorrect link");
        assertThat(customer.balance()).isEqualByComparingTo("1000");
    }

    @Test
    void leavesALostAnswerToAPersonWhoSaysItArrived() {
        provider.control().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/lost");
        shop.awaitDispatch(order, "UNKNOWN");
        long arrived = provider.control().ledger().stream()
                .filter(row -> row.reference().equals("https://social.example/lost"))
                .findFirst()
                .orElseThrow()
                .order();

        shop.resolve(order, "SENT", "providerOrderId", String.valueOf(arrived)).expect(200);
        shop.resolve(order, "SENT", "providerOrderId", String.valueOf(arrived)).expect(200);
        shop.resolve(order, "NOT_SENT", "then", "REFUND").expect(409);
        provider.control().change(arrived, OrderChange.status("Completed"));
        shop.awaitStatus(order, "Completed");

        assertThat(provider.control().acceptedByReference()).containsEntry("https://social.example/lost", 1L);
    }

    @Test
    void sendsAgainOnlyWhenAPersonSaysSo() {
        provider.control().fault(Fault.of(FaultMode.DROP_BEFORE).on("add").times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/again");
        shop.awaitDispatch(order, "UNKNOWN");

        shop.resolve(order, "NOT_SENT", "then", "RESEND").expect(200);
        shop.awaitDispatch(order, "SENT");

        assertThat(provider.control().acceptedByReference()).containsEntry("https://social.example/again", 1L);
    }

    @Test
    void paysBackOnceWhenAPersonSaysItNeverArrived() {
        provider.control().fault(Fault.of(FaultMode.DROP_BEFORE).on("add").times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/never");
        shop.awaitDispatch(order, "UNKNOWN");

        shop.resolve(order, "NOT_SENT", "then", "REFUND").expect(200);
        shop.resolve(order, "NOT_SENT", "then", "REFUND").expect(200);

        assertThat(customer.balance()).isEqualByComparingTo("1000");
    }

    @Test
    void aDecisionCountsForItsAttemptOnly() {
        provider.control().fault(Fault.of(FaultMode.DROP_BEFORE).on("add").times(2));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/decided");
        shop.awaitDispatch(order, "UNKNOWN");
        long first = attempt(order);

        again(order, first).expect(200);
        Shop.soon().until(() -> attempt(order) != first);
        shop.awaitDispatch(order, "UNKNOWN");
        assertThat(again(order, first).expect(409).text("code")).isEqualTo("STALE");

        assertThat(shop.detail(order).getJsonArray("attempts")).hasSize(2);
        again(order, attempt(order)).expect(200);
        shop.awaitDispatch(order, "SENT");
        assertThat(provider.control().acceptedByReference()).containsEntry("https://social.example/decided", 1L);
    }

    @Test
    void isUnknownWhenTheLeaseRunsOutAndSentWhenTheAnswerComesAtLast() {
        provider.control()
                .fault(Fault.of(FaultMode.SLOW)
                        .lasting(Duration.ofSeconds(8))
                        .on("add")
                        .times(1));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/slow");
        shop.awaitDispatch(order, "SENDING");

        IzyBoostServer.shared()
                .update(
                        shop.panel().slug(),
                        "update order_attempts set lease_until = now() - interval '1 second' where order_id = "
                                + order);
        shop.panel().makeDue("ordering.sweep");
        shop.awaitDispatch(order, "UNKNOWN");

        shop.awaitDispatch(order, "SENT");
        assertThat(kinds(shop.detail(order))).containsSubsequence("SENDING", "UNKNOWN", "SENT");
        assertThat(provider.control().acceptedByReference()).containsEntry("https://social.example/slow", 1L);
    }

    @Test
    void writesOneLineForManyTriesThatCouldNotBeSent() {
        provider.refuseConnections(Duration.ofSeconds(6));
        TestCustomer customer = shop.panel().aCustomer("1000");
        long order = place(customer, "https://social.example/away");

        Shop.soon().until(() -> shop.detail(order).getJsonArray("attempts").size() >= 2);
        shop.awaitDispatch(order, "SENT");

        assertThat(kinds(shop.detail(order))).containsExactly("PLACED", "CHARGED", "SENDING", "NOT_SENT", "SENT");
    }

    private static long attempt(long order) {
        return shop.detail(order).getJsonNumber("attempt").longValue();
    }

    private static Answer again(long order, long attempt) {
        var body = Json.createObjectBuilder()
                .add("outcome", "NOT_SENT")
                .add("then", "RESEND")
                .add("attempt", attempt);
        return shop.panel().staff().post("/manage/api/v1/orders/" + order + "/resolution", body.build());
    }

    private static long place(TestCustomer customer, String link) {
        return customer.call("add", shop.order(link, shop.minimum() + 33)).number("order");
    }

    private static long sent(long order) {
        return Long.parseLong(shop.detail(order).getString("providerOrderId"));
    }

    private static List<String> kinds(JsonObject detail) {
        return detail.getJsonArray("timeline").getValuesAs(JsonObject.class).stream()
                .map(event -> event.getString("kind"))
                .toList();
    }
}

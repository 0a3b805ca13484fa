package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child's orders that are paid back while nobody in the child knows whether the parent has them: never both. */
class WithdrawnOrdersIT {
    private static IzyBoostServer server;
    private static Family family;

    @BeforeAll
    static void makeChild() {
        server = IzyBoostServer.shared();
        family = Family.born(server, "USD").importing();
        family.creditInParent("1000");
    }

    @BeforeEach
    void switchOn() {
        family.switched(true);
    }

    @AfterEach
    void booksAreRight() {
        family.booksAreRight();
    }

    @Test
    void arriveInsteadOfBeingPaidBackIfTheParentHasThem() {
        long order = family.order("https://social.example/killed-between-commits", 100);
        family.awaitDispatch(order, "SENT");
        String inParent = family.detail(order).getString("providerOrderId");
        family.switched(false);
        family.forgetThatItWasSent(order);

        assertThat(refund(order).expect(409).text()).contains("ORDER_ARRIVED");

        JsonObject detail = family.detail(order);
        assertThat(detail.getString("dispatch")).isEqualTo("SENT");
        assertThat(detail.getString("providerOrderId")).isEqualTo(inParent);
        assertThat(detail.getString("refunded")).isEqualTo("0");
    }

    @Test
    void arePaidBackOnceTheParentHasPromisedNotToTakeThem() {
        long order = tried(1).get(0);

        refund(order).expect(200);
        refund(order).expect(200);

        JsonObject detail = family.detail(order);
        assertThat(detail.getString("dispatch")).isEqualTo("NOT_SENT");
        assertThat(detail.getString("refunded")).isEqualTo(detail.getString("charge"));
        assertThat(promised(order)).isEqualTo(1);
    }

    @Test
    void arePaidBackByThemselvesIfThisProcessDiesBetweenThePromiseAndTheRefund() {
        long order = tried(1).get(0);
        long before = ordersInParent();
        server.update(family.parent().panel().slug(), """
                insert into withdrawn_orders (name, created_at)
                select 'child/' || id || '/%d', now() from platform.panels where slug = '%s'
                """.formatted(order, family.slug()));

        family.switched(true);
        family.awaitDispatch(order, "REJECTED");

        JsonObject detail = family.detail(order);
        assertThat(detail.getString("problem")).isEqualTo("Order was given up");
        assertThat(detail.getString("refunded")).isEqualTo(detail.getString("charge"));
        assertThat(ordersInParent()).isEqualTo(before);
    }

    @Test
    void areNotTakenByTheParentOnceItHasRefusedThem() {
        long order = family.order("https://social.example/poor", 10_000_000);
        family.awaitDispatch(order, "REJECTED");

        assertThat(family.detail(order).getString("problem")).isEqualTo("Not enough funds on balance");
        assertThat(promised(order))
                .as("an attempt that hangs may come too late")
                .isEqualTo(1);
    }

    @Test
    void areEitherSentOrPaidBackWhenBothHappenAtOnce() {
        List<Long> orders = tried(4);
        long before = ordersInParent();

        family.switched(true);
        orders.parallelStream().forEach(this::refund);

        Shop.soon().untilAsserted(() -> assertThat(orders).allMatch(order -> List.of("SENT", "NOT_SENT", "REJECTED")
                .contains(family.detail(order).getString("dispatch"))));
        List<JsonObject> details = orders.stream().map(family::detail).toList();
        List<JsonObject> sent = details.stream()
                .filter(order -> order.getString("dispatch").equals("SENT"))
                .toList();
        assertThat(sent).allMatch(order -> order.getString("refunded").equals("0"));
        assertThat(details).filteredOn(order -> !sent.contains(order)).allMatch(order -> order.getString("refunded")
                .equals(order.getString("charge")));
        assertThat(ordersInParent() - before).isEqualTo(sent.size());
    }

    /** They wait in the queue, the account being off, after attempts that the parent did not take. */
    private static List<Long> tried(int count) {
        family.answers(); // what failed before counts no more, else the account may be left alone for a while
        family.parentServes(false);
        List<Long> orders = IntStream.range(0, count)
                .mapToObj(nth -> family.order("https://social.example/" + UUID.randomUUID(), 100))
                .toList();
        orders.forEach(family::awaitTried);
        family.switched(false);
        orders.forEach(order -> family.awaitDispatch(order, "QUEUED"));
        family.parentServes(true);
        return orders;
    }

    private Answer refund(long order) {
        var body = Json.createObjectBuilder().add("outcome", "NOT_SENT").add("then", "REFUND");
        return family.child().post("/manage/api/v1/orders/" + order + "/resolution", body.build());
    }

    private static int promised(long order) {
        return server.update(
                family.parent().panel().slug(),
                "update withdrawn_orders set created_at = created_at where name like 'child/%/" + order + "'");
    }

    private static long ordersInParent() {
        return family.parent()
                .panel()
                .staff()
                .get("/manage/api/v1/orders?size=1")
                .expect(200)
                .number("total");
    }
}

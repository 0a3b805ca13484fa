package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.Answer;
import io.izyboost.harness.IzyBoostServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
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
    void switchOff() {
        family.switched(false);
    }

    @AfterEach
    void booksAreRight() {
        family.booksAreRight();
    }

    @Test
    void arriveInsteadOfBeingPaidBackIfTheParentHasThem() {
        family.switched(true);
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
        long order = tried("https://social.example/never-arrived");

        refund(order).expect(200);
        refund(order).expect(200);

        JsonObject detail = family.detail(order);
        assertThat(detail.getString("dispatch")).isEqualTo("NOT_SENT");
        assertThat(detail.getString("refunded")).isEqualTo(detail.getString("charge"));
        assertThat(promised(order)).isEqualTo(1);
    }

    @Test
    void arePaidBackByThemselvesIfThisProcessDiesBetweenThePromiseAndTheRefund() {
        long order = tried("https://social.example/promised");
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
    void areEitherSentOrPaidBackWhenBothHappenAtOnce() {
        List<Long> orders = IntStream.range(0, 12)
                .mapToObj(nth -> tried("https://social.example/race/" + nth))
                .toList();
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

    /** Waits in the queue, the account being off, after an attempt whose end nobody has seen. */
    private static long tried(String link) {
        long order = family.order(link, 100);
        assertThat(server.update(
                        family.slug(), "update orders set attempts = 1 where dispatch = 'QUEUED' and id = " + order))
                .isEqualTo(1);
        return order;
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

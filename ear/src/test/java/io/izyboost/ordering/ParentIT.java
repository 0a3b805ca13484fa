package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.identity.PageSession;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A child panel sells what its parent sells: two panels, two prices, two ledgers. */
class ParentIT {
    private static Family family;

    @BeforeAll
    static void makeChild() {
        family = Family.born(IzyBoostServer.shared(), "USD").importing();
    }

    @AfterEach
    void booksAreRight() {
        family.booksAreRight();
    }

    @Test
    void debitsTheResellerInTheParentAndFollowsItsStatus() {
        family.creditInParent("100");
        long order = family.order("https://social.example/child/1", 100);
        family.awaitDispatch(order, "SENT");
        JsonObject sent = family.detail(order);
        long inParent = Long.parseLong(sent.getString("providerOrderId"));
        JsonObject parentOrder = family.parent().detail(inParent);
        assertThat(parentOrder.getString("source")).isEqualTo("CHILD");
        assertThat(new BigDecimal(sent.getString("charge")))
                .isEqualByComparingTo(new BigDecimal(parentOrder.getString("charge")).multiply(new BigDecimal("1.5")));

        var progress = Json.createObjectBuilder()
                .add("startCount", 5)
                .add("remains", 40)
                .add("status", "Partial");
        family.parent()
                .panel()
                .staff()
                .post("/manage/api/v1/orders/" + inParent + "/progress", progress.build())
                .expect(200);
        Shop.soon().until(() -> family.detail(order).getString("status").equals("Partial"));

        assertThat(family.detail(order).getInt("remains")).isEqualTo(40);
        assertThat(new BigDecimal(family.detail(order).getString("refunded"))).isEqualByComparingTo("0.12");
        assertThat(new BigDecimal(family.parent().detail(inParent).getString("refunded")))
                .isEqualByComparingTo("0.08");
    }

    @Test
    void paysTheCustomerBackWhenTheResellerHasNoFundsInTheParent() {
        long order = family.order("https://social.example/child/poor", 1000_000);
        family.awaitDispatch(order, "REJECTED");

        JsonObject detail = family.detail(order);
        assertThat(detail.getString("problem")).isEqualTo("Not enough funds on balance");
        assertThat(detail.getString("refunded")).isEqualTo(detail.getString("charge"));
        PageSession owner = new PageSession(IzyBoostServer.shared().httpPort(), family.slug() + ".localhost");
        owner.logIn("owner@" + family.slug() + ".example", Family.PASSWORD);
        assertThat(owner.open("/manage")).containsOnlyOnce("Your balance at a provider is too low");
    }
}

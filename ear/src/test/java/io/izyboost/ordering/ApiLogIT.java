package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What staff reads of a customer's calls of API v2. */
class ApiLogIT {
    @Test
    void showsStaffACustomersCallsAndThoseThatWereRefused() {
        Shop shop = Shop.open(IzyBoostServer.shared());
        TestCustomer customer = shop.panel().aCustomer("10");
        TestCustomer other = shop.panel().aCustomer("10");
        other.call("services", Map.of()).expect(200);
        customer.call("balance", Map.of()).expect(200);
        customer.call("add", Map.of("service", "0", "link", "https://social.example/logged", "quantity", "10"));

        Shop.soon().untilAsserted(() -> assertThat(calls(shop, customer, ""))
                .extracting(call -> call.getString("action"), call -> call.getBoolean("problem"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("add", true),
                        org.assertj.core.groups.Tuple.tuple("balance", false)));
        List<JsonObject> refused = calls(shop, customer, "?problems=true");
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).getString("request"))
                .contains("social.example/logged")
                .doesNotContain(customer.apiKey());
        assertThat(refused.get(0).getString("response")).contains("Incorrect service ID");
    }

    /** All in the same second or two: they are written in one batch. A call that nobody can read is nobody's. */
    @Test
    void keepsAGoodCallBesideThoseThatTheDatabaseCannotHold() {
        IzyBoostServer server = IzyBoostServer.shared();
        Shop shop = Shop.open(server);
        TestCustomer customer = shop.panel().aCustomer("10");

        customer.call("balance", Map.of()).expect(200);
        customer.call("a\0b", Map.of());
        customer.call("status", Map.of("c\0d", "e"));

        Shop.soon().untilAsserted(() -> assertThat(calls(shop, customer, ""))
                .extracting(call -> call.getString("action"))
                .containsExactly("status", "balance"));
        assertThat(server.update(shop.panel().slug(), "update api_logs set millis = 0 where action = 'a b'"))
                .isEqualTo(1);
    }

    private static List<JsonObject> calls(Shop shop, TestCustomer customer, String query) {
        return shop.panel()
                .staff()
                .get("/manage/api/v1/customers/" + customer.id() + "/calls" + query)
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}

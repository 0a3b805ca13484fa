package io.izyboost.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersIT {
    private static final String CUSTOMERS = "/manage/api/v1/customers";

    private TestPanel panel;

    @BeforeEach
    void open() {
        panel = IzyBoostServer.shared().aPanel();
    }

    @Test
    void tellsProgramsWhatEachWalletHolds() {
        TestCustomer poor = panel.aCustomer("0");
        TestCustomer rich = panel.aCustomer("12.5");

        JsonObject one = json(panel.staff().get(CUSTOMERS + "/" + rich.id()));
        JsonObject list = json(panel.staff().get(CUSTOMERS));

        assertThat(one.getString("balance")).isEqualTo("12.5");
        assertThat(one.getString("currency")).isEqualTo("USD");
        assertThat(list.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(customer -> customer.getInt("id") + " " + customer.getString("balance"))
                .containsExactlyInAnyOrder(poor.id() + " 0", rich.id() + " 12.5");
    }

    @Test
    void knowsNoStaffAmongTheCustomers() {
        long owner = panel.aCustomer("0").id() - 1;
        JsonObjectBuilder credit = Json.createObjectBuilder().add("amount", "5").add("reference", "own pocket");

        assertThat(panel.staff().get(CUSTOMERS + "/" + owner).status()).isEqualTo(404);
        assertThat(panel.staff().get(CUSTOMERS + "/" + owner + "/transactions").status())
                .isEqualTo(404);
        assertThat(panel.staff()
                        .post(CUSTOMERS + "/" + owner + "/credits", credit.build())
                        .status())
                .isEqualTo(404);
    }

    private static JsonObject json(Answer answer) {
        return answer.expect(200).body().asJsonObject();
    }
}

package io.izyboost.harness;

import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A customer of a test's panel, who orders by API v2. */
public record TestCustomer(TestPanel panel, long id, String email, String password, String apiKey) {

    public TestCustomer credited(String amount, String reference) {
        panel.staff()
                .post(
                        "/manage/api/v1/customers/" + id + "/credits",
                        Json.createObjectBuilder()
                                .add("amount", amount)
                                .add("reference", reference)
                                .build())
                .expect(200, 201);
        return this;
    }

    /** One call of API v2 with this customer's key. */
    public Answer call(String action, Map<String, String> parameters) {
        Map<String, String> form = new HashMap<>(parameters);
        form.put("key", apiKey);
        form.put("action", action);
        return panel.anonymous().postForm("/api/v2", form);
    }

    public BigDecimal balance() {
        return new BigDecimal(call("balance", Map.of()).expect(200).text("balance"));
    }
}

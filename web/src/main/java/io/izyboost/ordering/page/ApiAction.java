package io.izyboost.ordering.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One action of API v2 as the documentation shows it.
 *
 * @param name also the last part of its texts' keys, and of its example in the OpenAPI document
 * @param request what is sent besides the key, as in the OpenAPI document
 * @param answer what comes back, as it stands on the wire
 */
public record ApiAction(String name, Map<String, String> request, String answer) {
    static final List<ApiAction> ALL = List.of(
            new ApiAction("services", Map.of("action", "services"), """
                    [
                      {"service": 1, "name": "Followers", "type": "Default", "category": "First category",
                       "rate": "0.90", "min": "50", "max": "10000", "refill": true, "cancel": true, "dripfeed": false}
                    ]"""),
            new ApiAction(
                    "add",
                    Map.of("action", "add", "service", "1", "link", "https://social.example/p/1", "quantity", "1000"),
                    """
                    {"order": 23501}"""),
            new ApiAction("status", Map.of("action", "status", "order", "23501"), """
                    {"charge": "0.27819", "start_count": "3572", "status": "Partial", "remains": "157", "currency": "USD"}"""),
            new ApiAction("statuses", Map.of("action", "status", "orders", "23501,23502"), """
                    {
                      "23501": {"charge": "0.9", "start_count": "10", "status": "Completed", "remains": "0", "currency": "USD"},
                      "23502": {"error": "Incorrect order ID"}
                    }"""),
            new ApiAction("balance", Map.of("action", "balance"), """
                    {"balance": "100.84292", "currency": "USD"}"""));

    public ApiAction {
        request = Map.copyOf(request);
    }

    /** The action first, then the fields by name. */
    public List<Map.Entry<String, String>> getFields() {
        Map<String, String> rest = new TreeMap<>(request);
        rest.remove("action");
        return rest.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}

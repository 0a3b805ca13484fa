package io.izyboost.identity;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address that a key opens. A new endpoint gets a row here: every key that must not open it is then tried on it, and
 * every id of another panel.
 *
 * @param path with {@code 999999999} where an id stands: no panel of a test has that many rows
 */
record Endpoint(String method, String path) {
    static final List<Endpoint> STAFF = List.of(
            new Endpoint("GET", "/manage/api/v1/customers"),
            new Endpoint("POST", "/manage/api/v1/customers"),
            new Endpoint("GET", "/manage/api/v1/customers/999999999"),
            new Endpoint("POST", "/manage/api/v1/customers/999999999/credits"),
            new Endpoint("GET", "/manage/api/v1/customers/999999999/transactions"),
            new Endpoint("GET", "/manage/api/v1/providers"),
            new Endpoint("POST", "/manage/api/v1/providers"),
            new Endpoint("GET", "/manage/api/v1/providers/999999999"),
            new Endpoint("PATCH", "/manage/api/v1/providers/999999999"),
            new Endpoint("POST", "/manage/api/v1/providers/999999999/test"),
            new Endpoint("POST", "/manage/api/v1/providers/999999999/import"),
            new Endpoint("POST", "/manage/api/v1/providers/999999999/sync"),
            new Endpoint("GET", "/manage/api/v1/jobs"),
            new Endpoint("GET", "/manage/api/v1/jobs/999999999"),
            new Endpoint("GET", "/manage/api/v1/categories"),
            new Endpoint("POST", "/manage/api/v1/categories"),
            new Endpoint("GET", "/manage/api/v1/services"),
            new Endpoint("POST", "/manage/api/v1/services"),
            new Endpoint("GET", "/manage/api/v1/services/999999999"),
            new Endpoint("PATCH", "/manage/api/v1/services/999999999"),
            new Endpoint("GET", "/manage/api/v1/orders"),
            new Endpoint("GET", "/manage/api/v1/orders/999999999"),
            new Endpoint("POST", "/manage/api/v1/orders/999999999/resolution"),
            new Endpoint("POST", "/manage/api/v1/orders/999999999/progress"),
            new Endpoint("GET", "/manage/api/v1/ledger/check"));

    static final List<Endpoint> PLATFORM = List.of(
            new Endpoint("GET", "/admin/api/v1/sites"),
            new Endpoint("POST", "/admin/api/v1/sites"),
            new Endpoint("POST", "/admin/api/v1/sites/no-such-panel/suspend"),
            new Endpoint("POST", "/admin/api/v1/sites/no-such-panel/activate"),
            new Endpoint("GET", "/admin/api/v1/sites/no-such-panel"),
            new Endpoint("GET", "/admin/api/v1/fleet"),
            new Endpoint("POST", "/admin/api/v1/fleet/pause"),
            new Endpoint("POST", "/admin/api/v1/fleet/resume"),
            new Endpoint("POST", "/admin/api/v1/fleet/retry"));

    static Stream<Endpoint> staff() {
        return STAFF.stream();
    }

    static Stream<Endpoint> staffWithId() {
        return STAFF.stream().filter(endpoint -> endpoint.path.contains("999999999"));
    }

    static Stream<Endpoint> platform() {
        return PLATFORM.stream();
    }

    /** A body that each of them can read, and that changes nothing where there is nothing. */
    private static JsonObject body() {
        return Json.createObjectBuilder()
                .add("amount", "1")
                .add("reference", "probe")
                .add("outcome", "NOT_SENT")
                .add("then", "REFUND")
                .add("services", "all")
                .add("status", "Completed")
                .build();
    }

    Answer call(ApiClient client) {
        return switch (method) {
            case "GET" -> client.get(path);
            case "PATCH" -> client.patch(path, body());
            default -> client.post(path, body());
        };
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

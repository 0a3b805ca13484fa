package io.izyboost.identity;

import static java.util.Map.entry;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address that a key opens, as {@code /openapi} describes it. Every key that must not open it is tried on it, and every
 * id of another panel. A new one that takes a body gets a row here, one with a new kind of id a row in {@link ForeignIds}.
 */
record Endpoint(String method, String path) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** What would change something if the call were let in; {@code $name} is an id of the other panel. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("POST /manage/api/v1/customers", """
                    {"email": "intruder@shop.example", "password": "correct horse battery", "name": "Intruder"}"""),
            entry("POST /manage/api/v1/customers/{id}/credits", """
                    {"amount": "5", "reference": "intruder"}"""),
            entry("POST /manage/api/v1/providers", """
                    {"name": "Intruder", "kind": "MANUAL"}"""),
            entry("PATCH /manage/api/v1/providers/{id}", """
                    {"name": "Intruder"}"""),
            entry("POST /manage/api/v1/providers/{id}/test", "{}"),
            entry("POST /manage/api/v1/providers/{id}/import", """
                    {"services": "all", "marginPercent": "1"}"""),
            entry("POST /manage/api/v1/providers/{id}/sync", "{}"),
            entry("POST /manage/api/v1/categories", """
                    {"name": "Intruder"}"""),
            entry("PATCH /manage/api/v1/categories/{id}", """
                    {"name": "Intruder"}"""),
            entry("POST /manage/api/v1/services", """
                    {"name": "Intruder", "type": "Package", "category": $categories, "provider": $providers, "rate": "1", "max": 1}"""),
            entry("PATCH /manage/api/v1/services/{id}", """
                    {"rate": "0.01", "enabled": false}"""),
            entry("POST /manage/api/v1/orders/{id}/resolution", """
                    {"outcome": "NOT_SENT", "then": "REFUND"}"""),
            entry("POST /manage/api/v1/orders/{id}/progress", """
                    {"startCount": 1, "remains": 0, "status": "Canceled"}"""),
            entry("POST /admin/api/v1/sites", """
                    {"slug": "intruder", "name": "Intruder", "currency": "USD", "ownerEmail": "i@shop.example",
                     "ownerPassword": "correct horse battery staple"}"""),
            entry("POST /admin/api/v1/sites/{slug}/suspend", "{}"),
            entry("POST /admin/api/v1/sites/{slug}/activate", "{}"),
            entry("POST /admin/api/v1/fleet/pause", "{}"),
            entry("POST /admin/api/v1/fleet/resume", "{}"),
            entry("POST /admin/api/v1/fleet/retry", "{}"));

    static Stream<Endpoint> staff() {
        return described().filter(endpoint -> endpoint.path.startsWith("/manage/api/"));
    }

    static Stream<Endpoint> staffWithId() {
        return staff().filter(endpoint -> endpoint.path.contains("{"));
    }

    static Stream<Endpoint> platform() {
        return described().filter(endpoint -> endpoint.path.startsWith("/admin/api/"));
    }

    private static Stream<Endpoint> described() {
        IzyBoostServer server = IzyBoostServer.shared();
        JsonObject paths = server.client(server.hubHost(), null)
                .get("/openapi?format=JSON")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonObject("paths");
        return paths.entrySet().stream().flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .map(method -> new Endpoint(method.toUpperCase(Locale.ROOT), path.getKey())));
    }

    /** The call about things of the other panel. */
    Answer call(ApiClient client, ForeignIds foreign) {
        String address = foreign.fillIn(path);
        return switch (method) {
            case "GET" -> client.get(address);
            case "POST" -> client.post(address, body(foreign));
            case "PATCH" -> client.patch(address, body(foreign));
            default -> throw new AssertionError("No way to try " + this);
        };
    }

    private JsonObject body(ForeignIds foreign) {
        String text = BODIES.get(toString());
        if (text == null) {
            throw new AssertionError("No body to try " + this + " with");
        }
        try (JsonReader reader = Json.createReader(new StringReader(foreign.fillInBody(text)))) {
            return reader.readObject();
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

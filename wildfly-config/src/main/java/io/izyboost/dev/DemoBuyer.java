package io.izyboost.dev;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer of a demonstration panel, who orders by API v2. */
record DemoBuyer(ApiClient panel, String key) {

    /** What is ordered by a link and a quantity. */
    List<JsonObject> services() {
        return panel
                .postForm("/api/v2", Map.of("key", key, "action", "services"))
                .expect(200)
                .body()
                .asJsonArray()
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(service -> "Default".equals(service.getString("type")))
                .toList();
    }

    /** The answer: an order, or why not. */
    JsonObject order(JsonObject service, String link, String quantity, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("key", key);
        form.put("action", "add");
        form.put("service", text(service, "service"));
        form.put("link", link);
        form.put("quantity", quantity);
        return panel.postForm("/api/v2", form).expect(200).body().asJsonObject();
    }

    /** A field that is a number or a text. */
    static String text(JsonObject service, String name) {
        return service.get(name).toString().replace("\"", "");
    }
}

package io.izyboost.ordering;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Small maps of texts as JSON, in the order of their names, so that equal maps are equal texts. */
final class Params {
    private Params() {}

    static String write(Map<String, String> values) {
        if (values.isEmpty()) {
            return "{}";
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String text) {
        if ("{}".equals(text)) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readObject()
                    .forEach((name, value) -> values.put(
                            name, value instanceof JsonString string ? string.getString() : value.toString()));
        }
        return values;
    }
}

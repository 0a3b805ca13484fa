package io.izyboost.ordering;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Small maps of texts as JSON, in the order of their names, so that equal maps are equal texts. */
final class Params {
    /** Looked up once: {@code Json.create…} searches for it each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Params() {}

    static String write(Map<String, String> values) {
        if (values.isEmpty()) {
            return "{}";
        }
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(values).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String text) {
        if ("{}".equals(text)) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            reader.readObject()
                    .forEach((name, value) -> values.put(
                            name, value instanceof JsonString string ? string.getString() : value.toString()));
        }
        return values;
    }
}

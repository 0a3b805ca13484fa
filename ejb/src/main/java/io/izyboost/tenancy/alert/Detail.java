package io.izyboost.tenancy.alert;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** A flat map as JSON text. */
final class Detail {
    private Detail() {}

    static String write(Map<String, String> detail) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        detail.forEach((name, value) -> json.add(name, value == null ? "" : value));
        return json.build().toString();
    }

    static Map<String, String> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Map<String, String> detail = new LinkedHashMap<>();
            reader.readObject()
                    .forEach((name, value) -> detail.put(
                            name, value instanceof JsonString string ? string.getString() : value.toString()));
            return detail;
        }
    }
}

package io.izyboost.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** JSON and decimals as the trade writes them. */
final class Wire {

    /** Looked up once: the static doors of {@code jakarta.json.Json} search for it at every call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private Wire() {}

    /** At least two and at most six decimals, never an exponent. */
    static String decimal(BigDecimal value) {
        BigDecimal rounded = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 2 ? rounded.setScale(2).toPlainString() : rounded.toPlainString();
    }

    static JsonStructure read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    static JsonObject error(String text) {
        return JSON.createObjectBuilder().add("error", text).build();
    }

    /** The member as text, whether it was sent as a string, a number or a boolean; null if absent or null. */
    static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return text(value);
    }

    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    static double number(JsonObject json, String name, double otherwise) {
        String text = text(json, name);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    static long whole(JsonObject json, String name, long otherwise) {
        String text = text(json, name);
        return text == null ? otherwise : Long.parseLong(text);
    }

    static boolean flag(JsonObject json, String name) {
        return "true".equals(text(json, name));
    }

    /** A list of ids, sent as a list or as one value; empty if absent. */
    static List<Long> ids(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        Stream<JsonValue> values =
                value.getValueType() == JsonValue.ValueType.ARRAY ? value.asJsonArray().stream() : Stream.of(value);
        return values.map(id -> Long.valueOf(text(id))).toList();
    }

    static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }
}

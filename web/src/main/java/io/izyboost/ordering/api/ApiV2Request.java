package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one call, however they were sent; the first of a doubled field counts. */
record ApiV2Request(Map<String, String> fields) {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Reads a form or query: {@code a=1&b=2}. What cannot be decoded is taken as it stands. */
    static ApiV2Request ofForm(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new ApiV2Request(fields);
    }

    static ApiV2Request ofJson(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            Map<String, String> fields = new LinkedHashMap<>();
            object.forEach((name, value) -> {
                if (value.getValueType() != JsonValue.ValueType.NULL) {
                    fields.put(name, value instanceof JsonString word ? word.getString() : value.toString());
                }
            });
            return new ApiV2Request(fields);
        } catch (JsonException e) {
            return new ApiV2Request(Map.of()); // no action: answered as an incorrect request
        }
    }

    String key() {
        return text("key");
    }

    String action() {
        return text("action");
    }

    String text(String name) {
        String value = fields.get(name);
        return value == null ? "" : value.strip();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    @Nullable
    Long number(String name) {
        String value = text(name);
        return value.isEmpty() ? null : number(name, value);
    }

    private static Long number(String name, String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw DomainException.at(name, ErrorCode.INVALID_INPUT, name);
        }
    }

    /** For the log: all but the key, in one order. */
    String withoutKey() {
        Map<String, String> rest = new TreeMap<>(fields);
        rest.remove("key");
        return rest.toString();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

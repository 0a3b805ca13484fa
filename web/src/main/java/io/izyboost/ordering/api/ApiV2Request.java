package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one call, however they were sent; the first of a doubled field counts.
 *
 * @param readable false: it says that it is JSON and is no object, or holds what no text may
 */
record ApiV2Request(Map<String, String> fields, boolean readable) {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Set<String> IDS = Set.of("orders", "refills");

    ApiV2Request {
        readable = readable && fields.values().stream().noneMatch(value -> value.indexOf('\0') >= 0);
    }

    ApiV2Request(Map<String, String> fields) {
        this(fields, true);
    }

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
            Map<String, String> fields = new LinkedHashMap<>();
            reader.readObject().forEach((name, value) -> {
                if (value != JsonValue.NULL) {
                    fields.put(name, value instanceof JsonArray list ? joined(name, list) : plain(value));
                }
            });
            return new ApiV2Request(fields);
        } catch (RuntimeException e) { // broken off, too deep, a number beyond all bounds …
            return new ApiV2Request(Map.of(), false);
        }
    }

    /** What a form says in one field: ids separated by commas, comments and the like one a line. */
    private static String joined(String name, JsonArray list) {
        return list.stream().map(ApiV2Request::plain).collect(Collectors.joining(IDS.contains(name) ? "," : "\n"));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString word ? word.getString() : value.toString();
    }

    /** This one, with the fields of the other that it lacks. */
    ApiV2Request or(ApiV2Request other) {
        Map<String, String> all = new LinkedHashMap<>(other.fields);
        all.putAll(fields);
        return new ApiV2Request(all, readable);
    }

    /** Whose call it is cannot be known, so that the key must not be blamed. */
    ApiV2Request readableOnly() {
        if (!readable) {
            throw new DomainException(ErrorCode.INVALID_INPUT, "body");
        }
        return this;
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

    /** Null where none was sent, or what was sent is none. */
    @Nullable
    Long number(String name) {
        try {
            return has(name) ? Long.valueOf(text(name)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** For the log: all but the key, in one order. */
    String withoutKey() {
        Map<String, String> rest = new TreeMap<>(fields);
        rest.remove("key");
        return rest.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package io.izyboost.demo;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads the parameters of a call from the query, a form body or a JSON body. */
final class FormReader {

    private FormReader() {}

    static Map<String, String> read(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        decode(exchange.getRequestURI().getRawQuery(), parameters);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.stripLeading().startsWith("{")) {
            readJson(body, parameters);
        } else {
            decode(body, parameters);
        }
        return parameters;
    }

    private static void readJson(String body, Map<String, String> parameters) {
        try {
            Wire.read(body).asJsonObject().forEach((name, value) -> parameters.put(name, Wire.text(value)));
        } catch (JsonException e) {
            throw new Refusal("Incorrect request");
        }
    }

    static void decode(String form, Map<String, String> parameters) {
        if (form == null || form.isBlank()) {
            return;
        }
        for (String pair : form.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(plain(name), plain(value));
        }
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Incorrect request");
        }
    }
}

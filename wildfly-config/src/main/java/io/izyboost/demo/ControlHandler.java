package io.izyboost.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The control calls over HTTP. The provider listens on the loopback address only, so they ask for no key. */
final class ControlHandler implements HttpHandler {

    /** One control call: where it goes, what its query says, and what its body holds. */
    record Call(String method, String path, Map<String, String> query, JsonStructure body) {

        JsonObject object() {
            return body.asJsonObject();
        }

        long number(String name, long otherwise) {
            return query.containsKey(name) ? Long.parseLong(query.get(name)) : otherwise;
        }
    }

    private final ControlCalls calls;

    ControlHandler(DemoProvider provider) {
        calls = new ControlCalls(provider);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = Answer.json(calls.answer(read(exchange)));
        } catch (Refusal | JsonException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            answer = Answer.text(400, Wire.error(String.valueOf(e.getMessage())).toString());
        }
        answer.send(exchange);
    }

    private static Call read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/control".length());
        Map<String, String> query = new TreeMap<>();
        FormReader.decode(exchange.getRequestURI().getRawQuery(), query);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(
                exchange.getRequestMethod(),
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                query,
                body.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : Wire.read(body));
    }
}

package io.izyboost.demo;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A whole HTTP answer, and the ways to send it. */
final class Answer {

    static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final String HTML_TYPE = "text/html; charset=utf-8";

    private final int status;
    private final String contentType;
    private final byte[] body;

    Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Answer json(JsonValue json) {
        return text(200, json.toString());
    }

    static Answer text(int status, String body) {
        return new Answer(
                status,
                body.stripLeading().startsWith("<") ? HTML_TYPE : JSON_TYPE,
                body.getBytes(StandardCharsets.UTF_8));
    }

    Answer half() {
        return new Answer(status, contentType, Arrays.copyOf(body, body.length / 2));
    }

    void send(HttpExchange exchange) throws IOException {
        start(exchange);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Promises the whole and closes the connection half-way. */
    void sendHalf(HttpExchange exchange) throws IOException {
        start(exchange);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void start(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    }
}

package io.izyboost.dev;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the interfaces of one panel on the loopback address; the Host header says which panel. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** HTTP/1.1: after an upgrade to HTTP/2 the address of the URI would stand for the Host header. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String host;
    private final String key;

    /** @param key API key, sent as a bearer; null sends none */
    public ApiClient(int port, String host, String key) {
        this.port = port;
        this.host = host;
        this.key = key;
    }

    /** The JDK's client refuses to send a Host header unless asked to before its first use. */
    public static void allowHostHeader() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    /** Status and body of an answer; the body is {@link JsonValue#NULL} when it is not JSON. */
    public record Answer(int status, JsonValue body, String text) {

        public Answer expect(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new IllegalStateException("Unexpected answer " + status + ": " + text);
        }

        public String text(String name) {
            JsonValue value = body.asJsonObject().get(name);
            return value instanceof jakarta.json.JsonString string ? string.getString() : String.valueOf(value);
        }

        public long number(String name) {
            return Long.parseLong(text(name));
        }
    }

    /** Where a browser finds this panel. */
    public String address() {
        return "http://" + host + ":" + port;
    }

    /** The same client for another panel or another key. */
    public ApiClient with(String otherHost, String otherKey) {
        return new ApiClient(port, otherHost, otherKey);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonStructure body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer patch(String path, JsonStructure body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    public Answer postForm(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Host", host + ":" + port)
                .header("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (jakarta.json.JsonException notJson) {
            return JsonValue.NULL;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

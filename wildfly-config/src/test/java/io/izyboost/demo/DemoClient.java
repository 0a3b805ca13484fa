package io.izyboost.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a provider as any integrator would. */
final class DemoClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    DemoClient(String url, String key) {
        this.url = url;
        this.key = key;
    }

    static DemoClient of(DemoProvider provider) {
        return new DemoClient(provider.url(), provider.key());
    }

    JsonObject call(String action, String... parameters) throws IOException {
        return structure(action, parameters).asJsonObject();
    }

    JsonArray list(String action, String... parameters) throws IOException {
        return structure(action, parameters).asJsonArray();
    }

    long add(long service, String link, long quantity) throws IOException {
        JsonObject answer = call("add", "service", "" + service, "link", link, "quantity", String.valueOf(quantity));
        return answer.getJsonNumber("order").longValue();
    }

    JsonObject status(long order) throws IOException {
        return call("status", "order", String.valueOf(order));
    }

    HttpResponse<String> raw(String action, String... parameters) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("action", action);
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url).resolve(pathAndQuery)));
    }

    HttpResponse<String> json(String body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url).resolve(path)).DELETE());
    }

    JsonObject control(String path, String json) throws IOException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(url).resolve("/control" + path))
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
        return Wire.read(response.body()).asJsonObject();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private JsonStructure structure(String action, String... parameters) throws IOException {
        return Wire.read(raw(action, parameters).body());
    }
}

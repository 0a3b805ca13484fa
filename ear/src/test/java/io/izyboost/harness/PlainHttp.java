package io.izyboost.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls one host and gives the whole answer, headers too; keeps no cookies and follows nothing. */
public final class PlainHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String host;

    public PlainHttp(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(path, headers, HttpRequest.newBuilder().GET());
    }

    public HttpResponse<String> post(String path, String mediaType, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().header("Content-Type", mediaType).POST(BodyPublishers.ofString(body));
        return send(path, headers, request);
    }

    public HttpResponse<String> postForm(String path, String form, String... headers) {
        return post(path, "application/x-www-form-urlencoded", form, headers);
    }

    private HttpResponse<String> send(String path, String[] headers, HttpRequest.Builder request) {
        request.uri(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Host", host + ":" + port);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

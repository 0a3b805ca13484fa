package io.izyboost.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A provider that costs next to nothing: every order it is asked about is completed. */
final class InstantProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    InstantProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v2", InstantProvider::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] body = answer(form).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String answer(String form) {
        String orders = Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith("orders="))
                .map(field -> URLDecoder.decode(field.substring("orders=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        if (orders.isEmpty()) {
            return "{\"balance\":\"1000\",\"currency\":\"USD\"}";
        }
        return Arrays.stream(orders.split(","))
                .map(id -> "\"" + id + "\":{\"charge\":\"0.007\",\"start_count\":\"10\",\"status\":\"Completed\","
                        + "\"remains\":\"0\",\"currency\":\"USD\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.izyboost.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A reader of pages without a browser: keeps the session's cookie and fills in the forms of log-in and sign-up. */
public final class PageSession {
    private static final int MOST_REDIRECTS = 3;
    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?izyboost)=([^;]*);.*");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String host;
    private final String[] headers;
    private String cookieName = "izyboost";
    private String cookie;

    /** @param headers of every request, names and values in turn */
    public PageSession(int port, String host, String... headers) {
        this.port = port;
        this.host = host;
        this.headers = headers;
    }

    String cookie() {
        return cookie;
    }

    /** A stolen one, for example. */
    PageSession with(String otherCookie) {
        this.cookie = otherCookie;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a browser shows it: follows redirects. */
    public String open(String path) {
        HttpResponse<String> answer = get(path);
        for (int i = 0;
                i < MOST_REDIRECTS && answer.headers().firstValue("Location").isPresent();
                i++) {
            answer = get(
                    URI.create(answer.headers().firstValue("Location").get()).getPath());
        }
        return answer.body();
    }

    public HttpResponse<String> logIn(String email, String password) {
        return submit("/log-in", Map.of("form:email", email, "form:password", password));
    }

    /** Opens the page, fills in its form and presses its button. */
    HttpResponse<String> submit(String page, Map<String, String> fields) {
        Map<String, String> form = form(page);
        form.putAll(fields);
        return post(page, form, Map.of());
    }

    /** What the page's form sends of itself when its button is pressed. */
    Map<String, String> form(String page) {
        Map<String, String> form = hidden(get(page).body());
        if (form.isEmpty()) {
            throw new IllegalStateException("No form on " + page);
        }
        form.put("form:submit", "");
        return form;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = HIDDEN.matcher(page);
        while (input.find()) {
            Matcher name = NAME.matcher(input.group());
            Matcher value = VALUE.matcher(input.group());
            if (name.find() && value.find()) {
                fields.put(name.group(1), value.group(1));
            }
        }
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> more) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        more.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return cookie == null ? request : request.header("Cookie", cookieName + "=" + cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(COOKIE::matcher)
                    .filter(Matcher::matches)
                    .forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(Matcher line) {
        cookieName = line.group(1);
        cookie = line.group(2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

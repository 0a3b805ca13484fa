package io.izyboost.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Keeps a list's filter in the address of the page, so that the list can be shared and come back to. */
public final class Address {
    private Address() {}

    public static void show(Map<String, ? extends @Nullable Object> filter) {
        PrimeFaces.current().executeScript("izy.address('" + query(filter) + "')");
    }

    /** URL-encoded, so nothing in it can end the script's text. */
    public static String query(Map<String, ? extends @Nullable Object> filter) {
        String query = filter.entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        && !Objects.toString(entry.getValue()).isBlank())
                .map(entry ->
                        encoded(entry.getKey()) + "=" + encoded(entry.getValue().toString()))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("'", "%27");
    }
}

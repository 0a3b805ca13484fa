package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderView;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders as lines of a table. No cell can be taken for a formula by the program that opens it. */
final class OrdersCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private OrdersCsv() {}

    static String head() {
        return line(
                "order",
                "created",
                "customer",
                "service",
                "service name",
                "link",
                "quantity",
                "charge",
                "refunded",
                "currency",
                "status",
                "dispatch",
                "start count",
                "remains",
                "provider",
                "provider order",
                "problem");
    }

    static String line(OrderView order) {
        return line(
                order.id(),
                order.createdAt(),
                order.userEmail(),
                order.service(),
                order.serviceName(),
                order.link(),
                order.quantity(),
                order.charge().plain(),
                order.refunded().plain(),
                order.charge().currencyCode(),
                order.status(),
                order.dispatch(),
                order.startCount(),
                order.remains(),
                order.providerName(),
                order.providerOrderId(),
                order.problem());
    }

    private static String line(@Nullable Object... cells) {
        return Stream.of(cells).map(OrdersCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[,;\"\r\n\t'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

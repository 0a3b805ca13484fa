package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderView;
import io.izyboost.ui.Csv;

/** Orders as lines of a table. */
final class OrdersCsv {
    private OrdersCsv() {}

    static String head() {
        return Csv.line(
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
        return Csv.line(
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
}

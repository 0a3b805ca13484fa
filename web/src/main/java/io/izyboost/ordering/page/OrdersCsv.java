package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderView;
import io.izyboost.ui.Csv;
import io.izyboost.ui.Formats;

/** Orders as lines for spreadsheets: as staff sees them, and as their customer does. */
final class OrdersCsv {
    static final String HEAD = Csv.line(
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
    static final String OWN_HEAD = Csv.line(
            "order",
            "created",
            "service",
            "service name",
            "link",
            "quantity",
            "charge",
            "refunded",
            "currency",
            "status",
            "start count",
            "remains");

    private OrdersCsv() {}

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
                Formats.told(order.problem()));
    }

    static String ownLine(OrderView order) {
        return Csv.line(
                order.id(),
                order.createdAt(),
                order.service(),
                order.serviceName(),
                order.link(),
                order.quantity(),
                order.charge().plain(),
                order.refunded().plain(),
                order.charge().currencyCode(),
                order.status(),
                order.startCount(),
                order.remains());
    }
}

package io.izyboost.ordering.api;

import io.izyboost.ordering.OrderView;
import io.izyboost.ui.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in a list. Money as decimal strings, ids as numbers. */
public record OrderJson(
        long id,
        long service,
        String serviceName,
        long customer,
        String customerEmail,
        String link,
        long quantity,
        String charge,
        String refunded,
        String currency,
        String status,
        String dispatch,
        @Nullable Long attempt,
        @Nullable Long startCount,
        @Nullable Long remains,
        @Nullable String provider,
        @Nullable String providerOrderId,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt) {

    static OrderJson of(OrderView order) {
        return new OrderJson(
                order.id().value(),
                order.service(),
                order.serviceName(),
                order.user().value(),
                order.userEmail(),
                order.link(),
                order.quantity(),
                order.charge().plain(),
                order.refunded().plain(),
                order.charge().currencyCode(),
                order.status(),
                order.dispatch(),
                order.attempt(),
                order.startCount(),
                order.remains(),
                order.providerName(),
                order.providerOrderId(),
                Formats.told(order.problem()),
                order.createdAt(),
                order.updatedAt());
    }
}

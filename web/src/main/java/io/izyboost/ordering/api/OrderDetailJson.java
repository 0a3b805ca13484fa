package io.izyboost.ordering.api;

import io.izyboost.ordering.AttemptView;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderEventView;
import io.izyboost.ordering.OrderView;
import io.izyboost.ui.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One order with its attempts and its timeline. */
public record OrderDetailJson(
        long id,
        long service,
        String serviceName,
        String type,
        long customer,
        String customerEmail,
        String link,
        long quantity,
        Map<String, String> params,
        String rate,
        String charge,
        String refunded,
        String cost,
        String currency,
        String source,
        String status,
        String dispatch,
        @Nullable Long attempt,
        @Nullable Long startCount,
        @Nullable Long remains,
        @Nullable String provider,
        @Nullable String providerOrderId,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant settledAt,
        List<AttemptView> attempts,
        List<OrderEventView> timeline) {

    static OrderDetailJson of(OrderDetail detail) {
        OrderView order = detail.order();
        return new OrderDetailJson(
                order.id().value(),
                order.service(),
                order.serviceName(),
                detail.type(),
                order.user().value(),
                order.userEmail(),
                order.link(),
                order.quantity(),
                detail.params(),
                detail.rate().stripTrailingZeros().toPlainString(),
                order.charge().plain(),
                order.refunded().plain(),
                detail.cost().stripTrailingZeros().toPlainString(),
                order.charge().currencyCode(),
                detail.source().name(),
                order.status(),
                order.dispatch(),
                order.attempt(),
                order.startCount(),
                order.remains(),
                order.providerName(),
                order.providerOrderId(),
                Formats.told(order.problem()),
                order.createdAt(),
                order.updatedAt(),
                detail.settledAt(),
                detail.attempts().stream().map(OrderDetailJson::told).toList(),
                detail.timeline().stream().map(OrderDetailJson::told).toList());
    }

    private static AttemptView told(AttemptView attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.startedAt(),
                attempt.endedAt(),
                attempt.outcome(),
                attempt.providerOrderId(),
                Formats.told(attempt.detail()));
    }

    private static OrderEventView told(OrderEventView event) {
        Map<String, String> detail = new TreeMap<>();
        event.detail().forEach((name, value) -> detail.put(name, Formats.told(value)));
        return new OrderEventView(event.at(), event.kind(), event.actor(), detail);
    }
}

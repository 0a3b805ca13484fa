package io.izyboost.ordering;

import io.izyboost.catalog.ServiceType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Orders as the store would load them. */
final class AnOrder {
    private static final Instant PLACED = Instant.parse("2026-01-31T09:59:59Z");

    private AnOrder() {}

    static Order queued() {
        return of(Dispatch.QUEUED, ServiceType.DEFAULT, new BigDecimal("0.9"), 1000, new BigDecimal("0.9"));
    }

    /** Its provider knows a repeat. */
    static Order ofParent() {
        Order order = queued();
        set(order, "repeatSafe", true);
        return order;
    }

    /** Worked by people. */
    static Order manual() {
        return of(Dispatch.MANUAL, ServiceType.DEFAULT, new BigDecimal("0.9"), 1000, new BigDecimal("0.9"));
    }

    static Order sent() {
        return sent(ServiceType.DEFAULT, "0.9", 1000, "0.9");
    }

    static Order sent(ServiceType type, String rate, long quantity, String charge) {
        return of(Dispatch.SENT, type, new BigDecimal(rate), quantity, new BigDecimal(charge));
    }

    private static Order of(Dispatch dispatch, ServiceType type, BigDecimal rate, long quantity, BigDecimal charge) {
        Order order = new Order();
        Map<String, Object> columns = Map.ofEntries(
                Map.entry("id", 1L),
                Map.entry("user", 2L),
                Map.entry("service", 7L),
                Map.entry("provider", 3L),
                Map.entry("type", type.wire()),
                Map.entry("quantity", quantity),
                Map.entry("rate", rate),
                Map.entry("charge", charge),
                Map.entry("refunded", BigDecimal.ZERO),
                Map.entry("currency", "USD"),
                Map.entry("dispatch", dispatch),
                Map.entry("status", "Pending"),
                Map.entry("remains", quantity),
                Map.entry("createdAt", PLACED));
        columns.forEach((name, value) -> set(order, name, value));
        return order;
    }

    private static void set(Order order, String name, Object value) {
        try {
            Field field = Order.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(order, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

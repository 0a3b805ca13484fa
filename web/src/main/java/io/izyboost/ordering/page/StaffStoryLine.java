package io.izyboost.ordering.page;

import io.izyboost.kernel.Money;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderEventView;
import io.izyboost.ui.Formats;
import io.izyboost.ui.StateTone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One line of an order's timeline in the reader's language. */
public record StaffStoryLine(Instant at, String what, String cause, String actor, String tone) {
    private static final String KIND = "ordering.event.";
    private static final String DETAIL = "ordering.detail.";
    private static final Map<String, String> TONES = Map.of(
            "REFUNDED", "warn",
            "UNKNOWN", "warn",
            "NOT_SENT", "warn",
            "REPORT_REFUSED", "danger",
            "REJECTED", "danger",
            "LATE_ANSWER", "warn",
            "SETTLED", "good",
            "RESOLVED", "good",
            "SENT", "info");

    static List<StaffStoryLine> of(OrderDetail order) {
        return order.timeline().stream().map(event -> of(event, order)).toList();
    }

    static StaffStoryLine of(OrderEventView event, OrderDetail order) {
        String currency = order.order().charge().currencyCode();
        String cause = new TreeMap<>(event.detail())
                .entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .map(each -> Formats.text(DETAIL + each.getKey())
                                + Formats.text("ui.colon")
                                + shown(each.getKey(), each.getValue(), currency))
                        .collect(Collectors.joining(" · "));
        String kind = event.kind().name();
        return new StaffStoryLine(
                event.at(),
                Formats.text(KIND + kind),
                cause,
                Formats.actor(event.actor()),
                "tone-" + TONES.getOrDefault(kind, tone(event)));
    }

    private static String tone(OrderEventView event) {
        return StateTone.of(event.detail().get("status"));
    }

    private static String shown(String name, String value, String currency) {
        return switch (name) {
            case "amount" -> amount(value, currency);
            case "status" -> Formats.text(StateTone.key(value));
            case "balance", "outcome", "source", "then" -> Formats.text(DETAIL + name + "." + value);
            case "why", "error", "detail" -> Formats.told(value);
            case "cause" -> cause(value);
            case "late", "probed" -> Formats.text(DETAIL + "yes");
            default -> value;
        };
    }

    /** For which outcome money went back: one of the house's own, or an order's state. */
    private static String cause(String outcome) {
        return switch (outcome) {
            case "rejected", "not-sent" -> Formats.text(DETAIL + "cause." + outcome);
            default -> Formats.text(StateTone.key(outcome));
        };
    }

    private static String amount(String value, String currency) {
        try {
            return Formats.money(Money.of(new BigDecimal(value), currency));
        } catch (NumberFormatException e) {
            return value;
        }
    }
}

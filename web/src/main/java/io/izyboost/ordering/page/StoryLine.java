package io.izyboost.ordering.page;

import io.izyboost.kernel.Money;
import io.izyboost.ordering.OrderEventKind;
import io.izyboost.ordering.OrderEventView;
import io.izyboost.ui.Formats;
import io.izyboost.ui.StateTone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One line of an order's story in the words of its customer: nothing of providers, attempts or staff. */
public record StoryLine(Instant at, String what, String tone) {
    private static final Set<OrderEventKind> TOLD = EnumSet.of(
            OrderEventKind.PLACED,
            OrderEventKind.CHARGED,
            OrderEventKind.SENT,
            OrderEventKind.REPORTED,
            OrderEventKind.REJECTED,
            OrderEventKind.SETTLED,
            OrderEventKind.REFUNDED);

    /** The whole story; what a later report only repeats is not told again. */
    static List<StoryLine> all(List<OrderEventView> events, String currency) {
        List<StoryLine> story = new ArrayList<>();
        for (OrderEventView event : events) {
            of(event, currency)
                    .filter(line -> story.isEmpty()
                            || !story.get(story.size() - 1).what().equals(line.what()))
                    .ifPresent(story::add);
        }
        return story;
    }

    private static Optional<StoryLine> of(OrderEventView event, String currency) {
        if (!TOLD.contains(event.kind())) {
            return Optional.empty();
        }
        return Optional.of(new StoryLine(event.at(), what(event, currency), tone(event)));
    }

    private static String what(OrderEventView event, String currency) {
        Map<String, String> detail = event.detail();
        String status = detail.get("status");
        String amount = detail.get("amount");
        return switch (event.kind()) {
            case REPORTED, SETTLED ->
                status == null
                        ? Formats.text("ordering.story." + event.kind())
                        : Formats.filled("ordering.story.status", Formats.text(StateTone.key(status)));
            case CHARGED, REFUNDED ->
                amount == null
                        ? Formats.text("ordering.story." + event.kind())
                        : Formats.filled(
                                "ordering.story." + event.kind() + ".amount",
                                Formats.money(Money.of(new BigDecimal(amount), currency)));
            default -> Formats.text("ordering.story." + event.kind());
        };
    }

    private static String tone(OrderEventView event) {
        return switch (event.kind()) {
            case REPORTED, SETTLED -> StateTone.of(event.detail().get("status"));
            case REFUNDED -> "good";
            case REJECTED -> "danger";
            case SENT -> "info";
            default -> "quiet";
        };
    }
}

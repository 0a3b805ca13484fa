package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What staff looks for among the orders, read from the words that stand in the page's address: a list can be shared, and
 * its export takes the same words. What makes no sense is left out.
 */
final class OrderSearch {
    private OrderSearch() {}

    /** The last day counts whole. */
    static OrderFilter filter(UnaryOperator<@Nullable String> words) {
        LocalDate last = day(words.apply("until"));
        return new OrderFilter(
                OrderWords.statusOrNull(words.apply("status")),
                OrderWords.dispatchOrNull(words.apply("dispatch")),
                Choice.id(words.apply("service")),
                Choice.id(words.apply("customer")),
                blankToNull(words.apply("q")),
                start(day(words.apply("from"))),
                last == null ? null : start(last.plusDays(1)));
    }

    /** What a customer looks for among the own ones. */
    static OrderFilter own(@Nullable String status, @Nullable String text) {
        return new OrderFilter(OrderWords.statusOrNull(status), null, null, null, blankToNull(text), null, null);
    }

    /** As the address holds them: numbers without their names. */
    static Map<String, String> shown(Map<String, String> words) {
        Map<String, String> shown = new HashMap<>(words);
        for (String picked : List.of("customer", "service")) {
            shown.computeIfPresent(picked, (name, choice) -> Choice.number(choice));
        }
        return shown;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

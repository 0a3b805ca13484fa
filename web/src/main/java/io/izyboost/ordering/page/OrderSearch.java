package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderFilter;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What staff looks for among the orders, as the words that stand in the page's address: a list can be shared, and its
 * export takes the same words. What makes no sense is left out.
 */
public class OrderSearch implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String dispatch;
    private @Nullable String customer;
    private @Nullable String service;
    private @Nullable String from;
    private @Nullable String until;

    /** Reads the words by their names: from a request, for example. */
    static OrderSearch of(UnaryOperator<@Nullable String> words) {
        OrderSearch search = new OrderSearch();
        search.text = words.apply("q");
        search.status = words.apply("status");
        search.dispatch = words.apply("dispatch");
        search.customer = words.apply("customer");
        search.service = words.apply("service");
        search.from = words.apply("from");
        search.until = words.apply("until");
        return search;
    }

    Map<String, @Nullable String> words() {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("q", text);
        words.put("status", status);
        words.put("dispatch", dispatch);
        words.put("customer", customer == null ? null : Choice.number(customer));
        words.put("service", service == null ? null : Choice.number(service));
        words.put("from", from);
        words.put("until", until);
        return words;
    }

    /** The last day counts whole. */
    OrderFilter filter() {
        LocalDate last = day(until);
        return new OrderFilter(
                OrderWords.statusOrNull(status),
                OrderWords.dispatchOrNull(dispatch),
                Choice.id(service),
                Choice.id(customer),
                blankToNull(text),
                start(day(from)),
                last == null ? null : start(last.plusDays(1)));
    }

    public boolean isAny() {
        return words().values().stream().anyMatch(word -> blankToNull(word) != null);
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

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getDispatch() {
        return dispatch;
    }

    public void setDispatch(@Nullable String dispatch) {
        this.dispatch = dispatch;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}

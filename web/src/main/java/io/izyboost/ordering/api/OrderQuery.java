package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderFilter;
import io.izyboost.provider.ReportedStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filter of the list, from the query of its address. */
public class OrderQuery {
    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("dispatch")
    @Nullable
    String dispatch;

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("customer")
    @Nullable
    String customer;

    @QueryParam("text")
    @Nullable
    String text;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    OrderFilter filter() {
        return new OrderFilter(
                status(),
                dispatch(),
                number("service", service),
                number("customer", customer),
                text,
                instant("from", from),
                instant("until", until));
    }

    /** In any spelling that clients and providers use. */
    private @Nullable String status() {
        String word = blankToNull(status);
        ReportedStatus read = ReportedStatus.read(word);
        if (word != null && read == null) {
            throw DomainException.notOneOf("status", ReportedStatus.words());
        }
        return read == null ? null : read.wire();
    }

    private @Nullable Dispatch dispatch() {
        String word = blankToNull(dispatch);
        try {
            return word == null ? null : Dispatch.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw DomainException.notOneOf("dispatch", (Object[]) Dispatch.values());
        }
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        String given = blankToNull(text);
        try {
            return given == null ? null : Long.valueOf(given);
        } catch (NumberFormatException e) {
            throw DomainException.at(name, ErrorCode.INVALID_INPUT, name);
        }
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        String given = blankToNull(text);
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw DomainException.at(name, ErrorCode.INVALID_INPUT, name);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package io.izyboost.ordering;

import io.izyboost.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted; null lets all through.
 *
 * @param status a word of the wire
 * @param text the order's number or the provider's; if no order has that number, a part of the link or of the customer's
 *     e-mail
 * @param changedUntil leaves out what has changed since
 */
public record OrderFilter(
        @Nullable String status,
        @Nullable Dispatch dispatch,
        @Nullable Long service,
        @Nullable Long user,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant changedUntil) {
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null);

    public OrderFilter(
            @Nullable String status,
            @Nullable Dispatch dispatch,
            @Nullable Long service,
            @Nullable Long user,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(status, dispatch, service, user, text, from, until, null);
    }

    OrderFilter ofUser(UserId only) {
        return new OrderFilter(status, dispatch, service, only.value(), text, from, until, changedUntil);
    }

    public OrderFilter ofDispatch(Dispatch only) {
        return new OrderFilter(status, only, service, user, text, from, until, changedUntil);
    }

    public OrderFilter unchangedSince(Instant shown) {
        return new OrderFilter(status, dispatch, service, user, text, from, until, shown);
    }
}

package io.izyboost.ordering;

import io.izyboost.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted; null lets all through.
 *
 * @param status a word of the wire
 * @param text the order's number, the provider's, or a part of the link or the customer's e-mail
 */
public record OrderFilter(
        @Nullable String status,
        @Nullable Dispatch dispatch,
        @Nullable Long service,
        @Nullable Long user,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null);

    public static OrderFilter ofStatus(@Nullable String status) {
        return new OrderFilter(status, null, null, null, null, null, null);
    }

    OrderFilter ofUser(UserId only) {
        return new OrderFilter(status, dispatch, service, only.value(), text, from, until);
    }
}

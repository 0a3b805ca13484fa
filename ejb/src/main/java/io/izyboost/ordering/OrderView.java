package io.izyboost.ordering;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as staff sees it; pages for customers leave the provider's part out.
 *
 * @param quantity all that was ordered: runs multiplied in, lines counted, 1 for a package
 * @param charge what was taken when it was placed
 * @param refunded what has gone back; {@link #net()} is what the order costs now
 * @param status the word on the wire of API v2
 * @param dispatch where the hand-over to the provider stands
 * @param attempt the latest attempt at it
 */
public record OrderView(
        OrderId id,
        long service,
        String serviceName,
        UserId user,
        String userEmail,
        String link,
        long quantity,
        Money charge,
        Money refunded,
        String status,
        String dispatch,
        @Nullable Long attempt,
        @Nullable Long startCount,
        @Nullable Long remains,
        @Nullable String providerOrderId,
        @Nullable String providerName,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt) {
    public Money net() {
        return charge.minus(refunded);
    }
}

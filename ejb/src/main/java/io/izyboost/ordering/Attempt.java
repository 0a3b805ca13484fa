package io.izyboost.ordering;

import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderOrder;
import java.time.Instant;

/**
 * A call that may now be made, once: the attempt is committed. Its id fences the answer.
 *
 * @param number counts the attempts of this order
 * @param placedAt when the order was taken in
 * @param callBy after it the call may no longer begin: it might outlive the lease, and others may have decided by then
 * @param leaseUntil until then its outcome is this process's to write down
 */
public record Attempt(
        long id,
        OrderId order,
        ProviderAccountId provider,
        ProviderOrder content,
        int number,
        Instant placedAt,
        Instant callBy,
        Instant leaseUntil) {}

package io.izyboost.wallet;

import io.izyboost.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a wallet's history.
 *
 * @param kind {@code CHARGE}, {@code REFUND} or {@code STAFF_CREDIT}
 * @param amount negative where money left the wallet
 * @param balance what it held right after
 */
public record TransactionView(
        long id,
        Instant at,
        String kind,
        Money amount,
        Money balance,
        @Nullable Long order,
        @Nullable String reference) {}

package io.izyboost.wallet.api;

import io.izyboost.wallet.TransactionView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a wallet's history. */
public record TransactionJson(
        long id,
        Instant at,
        String kind,
        String amount,
        String balanceAfter,
        String currency,
        @Nullable Long order,
        @Nullable String reference) {

    static TransactionJson of(TransactionView line) {
        return new TransactionJson(
                line.id(),
                line.at(),
                line.kind(),
                line.amount().plain(),
                line.balance().plain(),
                line.amount().currencyCode(),
                line.order(),
                line.reference());
    }
}

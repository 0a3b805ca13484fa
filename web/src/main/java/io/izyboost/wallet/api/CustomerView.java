package io.izyboost.wallet.api;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer on the wire, with what the wallet holds. */
public record CustomerView(
        long id,
        String email,
        String name,
        String state,
        String locale,
        Money balance,
        String currency,
        Instant createdAt,
        @Nullable Instant lastLogInAt) {
    static CustomerView of(UserView user, Money balance) {
        return new CustomerView(
                user.id().value(),
                user.email(),
                user.name(),
                user.state(),
                user.locale(),
                balance,
                balance.currencyCode(),
                user.createdAt(),
                user.lastLogInAt());
    }
}

package io.izyboost.identity.api;

import io.izyboost.identity.UserView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer on the wire. */
public record CustomerView(
        long id,
        String email,
        String name,
        String state,
        String locale,
        Instant createdAt,
        @Nullable Instant lastLogInAt) {
    static CustomerView of(UserView user) {
        return new CustomerView(
                user.id().value(),
                user.email(),
                user.name(),
                user.state(),
                user.locale(),
                user.createdAt(),
                user.lastLogInAt());
    }
}

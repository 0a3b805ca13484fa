package io.izyboost.identity;

import io.izyboost.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as others see it.
 *
 * @param role owner, admin, member, viewer (staff) or user (a customer)
 * @param state active or blocked
 */
public record UserView(
        UserId id,
        String email,
        String name,
        String role,
        String state,
        String locale,
        Instant createdAt,
        @Nullable Instant lastLogInAt) {
    /** Whether it can order here: the account of a customer that is not blocked. */
    public boolean isServedCustomer() {
        return role.equals(Roles.CUSTOMER) && state.equals(User.ACTIVE);
    }
}

package io.izyboost.wallet.api;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST customers}. Whatever else it holds (a role, a balance) is not read. */
public record AddCustomer(
        @Nullable String email,
        @Nullable String password,
        @Nullable String name,
        @Nullable String locale) {
    @Override
    public String toString() {
        return "AddCustomer[" + email + "]";
    }
}

package io.izyboost.identity;

import org.jspecify.annotations.Nullable;

/** An open try to log in; {@code hash} is null for an address without account. Its text shows no hash. */
record LogInTry(
        String emailKey,
        String address,
        long userId,
        @Nullable String hash) {
    @Override
    public String toString() {
        return "LogInTry[" + address + "]";
    }
}

package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/**
 * A place at an account's gate for one {@link ProviderClient#add}, taken before the attempt is written down: an account
 * that cannot be called costs none. Closing gives the place back, used or not.
 */
public interface SendPlace extends AutoCloseable {
    /** Why there is no place; null: there is. */
    @Nullable
    Obstacle obstacle();

    /** Whether the calls before failed, and this one shows if the account answers again. */
    boolean isTrial();

    /** As {@link ProviderClient#add}. */
    SendOutcome add(ProviderOrder order);

    @Override
    void close();

    /** @param isOutage whether the last calls failed; else only other calls are in the way */
    record Obstacle(String why, boolean isOutage) {}
}

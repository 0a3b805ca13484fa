package io.izyboost.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place at an account's gate for one {@link ProviderClient#add}, taken before the attempt is written down: an account
 * that cannot be called costs none. Closing gives the place back, used or not.
 */
public interface SendPlace extends AutoCloseable {
    /** Why there is no place; null: there is. */
    @Nullable
    Obstacle obstacle();

    /** As {@link ProviderClient#add}. */
    SendOutcome add(ProviderOrder order);

    @Override
    void close();

    /**
     * @param failingFor how long the account has failed; null: only other calls are in the way
     * @param isHost whether these are calls to its host, of whatever account, that take long
     */
    record Obstacle(String why, @Nullable Duration failingFor, boolean isHost) {}
}

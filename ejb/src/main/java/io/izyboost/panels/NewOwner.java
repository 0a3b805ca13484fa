package io.izyboost.panels;

import io.izyboost.identity.NewUser;
import org.jspecify.annotations.Nullable;

/**
 * The first account of a panel, its password already hashed.
 *
 * @param apiKey the key it shall have; null: a random one
 * @param operator whether it enters the console, too
 */
record NewOwner(
        NewUser account, String passwordHash, @Nullable String apiKey, boolean operator) {}

package io.izyboost.identity;

import io.izyboost.kernel.UserId;

/**
 * An account that staff has just made, with its API key.
 *
 * @param apiKey shown this once
 */
public record KeyedUser(UserId id, String apiKey) {}

package io.izyboost.ordering;

import io.izyboost.kernel.UserId;

/**
 * Which calls of API v2.
 *
 * @param problemsOnly those that were answered with an error
 */
public record ApiCallFilter(UserId user, boolean problemsOnly) {}

package io.izyboost.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which services; null lets all through.
 *
 * @param text part of the name, or the number of a service here or at its provider
 */
public record ServiceFilter(
        @Nullable String text,
        @Nullable Long category,
        @Nullable Long provider,
        @Nullable Boolean enabled) {
    public static final ServiceFilter ALL = new ServiceFilter(null, null, null, null);
}

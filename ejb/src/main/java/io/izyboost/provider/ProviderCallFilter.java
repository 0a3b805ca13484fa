package io.izyboost.provider;

import org.jspecify.annotations.Nullable;

/** Which calls of the provider log: of one account, about one order, those only that did not end well. */
public record ProviderCallFilter(
        @Nullable ProviderAccountId provider, @Nullable Long order, boolean problemsOnly) {
    public static final ProviderCallFilter ALL = new ProviderCallFilter(null, null, false);
}

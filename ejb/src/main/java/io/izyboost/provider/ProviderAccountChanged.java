package io.izyboost.provider;

/** An account was changed; observed in the same transaction by features that build on accounts. */
public record ProviderAccountChanged(ProviderAccountView before, ProviderAccountView after) {}

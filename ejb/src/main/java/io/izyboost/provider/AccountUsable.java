package io.izyboost.provider;

/**
 * An account answers as it should, after calls that failed or for the first time that this node knows of; fired
 * outside any transaction.
 */
public record AccountUsable(ProviderAccountId account) {}

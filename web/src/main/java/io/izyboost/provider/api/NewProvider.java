package io.izyboost.provider.api;

/** The id of the account that was added. */
public record NewProvider(long id) {}

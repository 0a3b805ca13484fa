package io.izyboost.catalog;

/** A line of a provider's catalog that is not sold, and why. */
public record RefusedService(String service, Refusal reason) {}

package io.izyboost.dev;

/** Passwords of the two database roles. */
public record DatabaseSecrets(String runtime, String owner) {}

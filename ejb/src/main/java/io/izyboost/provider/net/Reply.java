package io.izyboost.provider.net;

/** What came back, whole. */
public record Reply(int status, String body) {}

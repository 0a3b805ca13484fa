package io.izyboost.catalog.api;

/** The answer where work goes on in the background. */
public record JobStarted(long jobId) {}

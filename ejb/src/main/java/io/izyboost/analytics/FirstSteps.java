package io.izyboost.analytics;

/** What a new panel already has of the things that it needs before it can sell. */
public record FirstSteps(boolean provider, boolean services, boolean customers, boolean orders) {}

package io.izyboost.catalog;

/** A category, and how many services stand in it. */
public record CategoryView(long id, String name, int position, boolean enabled, long services) {}

package io.izyboost.panels;

/**
 * A panel as others may see it from theirs: its name and where it is.
 *
 * @param state on the wire
 */
public record NearPanel(String slug, String name, String url, String state) {}

package io.izyboost.panels;

import org.jspecify.annotations.Nullable;

/** A panel wanted. {@code parent} is the slug of the panel above, the main panel where it is not given. */
public record CreatePanel(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String currency,
        @Nullable String ownerEmail,
        @Nullable String ownerPassword,
        @Nullable String parent) {
    /** Never the password. */
    @Override
    public String toString() {
        return "CreatePanel[" + slug + ", " + name + ", " + currency + ", " + ownerEmail + ", " + parent + "]";
    }
}

package io.izyboost.tenancy;

import io.izyboost.kernel.PanelId;
import org.jspecify.annotations.Nullable;

/**
 * A panel as the registry knows it.
 *
 * @param schema the immutable name of its schema, {@code p_<id>}
 * @param schemaVersion the migration that its schema has reached
 * @param broken whether its last migration failed
 * @param parent the panel whose customer its owner is; null for the main panel
 * @param parentUser the owner's account in the parent
 */
public record Panel(
        PanelId id,
        String slug,
        String name,
        String schema,
        String currency,
        String locale,
        PanelState state,
        int schemaVersion,
        boolean broken,
        @Nullable PanelId parent,
        @Nullable Long parentUser) {
    /** The slug of the operator's own panel, which lives on the hub host. */
    public static final String MAIN = "main";

    public boolean isMain() {
        return MAIN.equals(slug);
    }
}

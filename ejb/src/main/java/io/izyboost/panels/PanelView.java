package io.izyboost.panels;

import io.izyboost.kernel.PanelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A panel as the operator sees it.
 *
 * @param version the migration that its schema has reached; 0 while it has none
 * @param broken whether its last migration failed
 */
public record PanelView(
        PanelId id,
        String slug,
        String name,
        String url,
        String state,
        String currency,
        String ownerEmail,
        @Nullable String parent,
        int version,
        boolean broken,
        Instant createdAt) {}

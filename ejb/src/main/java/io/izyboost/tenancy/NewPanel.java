package io.izyboost.tenancy;

import io.izyboost.kernel.PanelId;
import org.jspecify.annotations.Nullable;

/** A panel to be born, its words already judged. {@code parent} is null for the main panel only. */
public record NewPanel(
        String slug,
        String name,
        String currency,
        String locale,
        @Nullable PanelId parent,
        String ownerEmail) {}

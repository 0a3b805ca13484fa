package io.izyboost.panels.api;

import io.izyboost.panels.PanelView;
import org.jspecify.annotations.Nullable;

/** A panel as the API shows it. */
public record SiteView(
        long id,
        String slug,
        String name,
        String url,
        String state,
        String currency,
        String ownerEmail,
        @Nullable String parent,
        int version,
        boolean broken,
        String createdAt) {

    static SiteView of(PanelView panel) {
        return new SiteView(
                panel.id().value(),
                panel.slug(),
                panel.name(),
                panel.url(),
                panel.state(),
                panel.currency(),
                panel.ownerEmail(),
                panel.parent(),
                panel.version(),
                panel.broken(),
                panel.createdAt().toString());
    }
}

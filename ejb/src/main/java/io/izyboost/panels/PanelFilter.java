package io.izyboost.panels;

import io.izyboost.tenancy.PanelState;
import org.jspecify.annotations.Nullable;

/**
 * Which panels, in which order; null: whatever.
 *
 * @param text found in slug, name or the owner's address
 * @param parent slug of the panel above
 */
public record PanelFilter(
        @Nullable String text,
        @Nullable PanelState state,
        @Nullable String parent,
        @Nullable Order order,
        boolean descending) {
    public static final PanelFilter ALL = new PanelFilter(null, null, null, null, false);

    public PanelFilter sorted(Order by, boolean down) {
        return new PanelFilter(text, state, parent, by, down);
    }

    /** What a list can be sorted by. */
    public enum Order {
        CREATED("p.id"),
        SLUG("p.slug"),
        NAME("lower(p.name)"),
        STATE("p.state"),
        VERSION("s.version");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}

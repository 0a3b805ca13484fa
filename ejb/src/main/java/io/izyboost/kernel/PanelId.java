package io.izyboost.kernel;

/** A panel; the same number names its schema, {@code p_<value>}. */
public record PanelId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

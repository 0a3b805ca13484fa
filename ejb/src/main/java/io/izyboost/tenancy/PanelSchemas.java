package io.izyboost.tenancy;

import java.time.Duration;

/** The schema door: gives a new panel its registry row and schema, all or nothing. Never call it in a transaction. */
public interface PanelSchemas {
    /**
     * Registers the panel as pending, gives it a ready-made schema or builds one, and lets the caller furnish it. When
     * anything fails, nothing of it stays; when this process dies meanwhile, {@link #sweep} takes it away.
     *
     * @param furnishing writes the first rows and makes the panel active, in one transaction of its own
     */
    <T> T create(NewPanel panel, Furnishing<T> furnishing);

    /** Takes away what creations older than that left behind. Returns how many. */
    int sweep(Duration age);

    /** The last step of a creation. */
    @FunctionalInterface
    interface Furnishing<T> {
        T furnish(Panel pending) throws Exception;
    }
}

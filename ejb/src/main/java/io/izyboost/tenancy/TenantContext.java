package io.izyboost.tenancy;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The panel of the present thread. {@link #call} is the only way in: nested, always restored, no setter. Across threads
 * and time the panel travels as an explicit value.
 */
public final class TenantContext {
    private static final ThreadLocal<@Nullable Panel> CURRENT = new ThreadLocal<>();

    private TenantContext() {}

    /**
     * Runs the work for that panel.
     *
     * @throws IllegalStateException if the running transaction already belongs to another panel: both would share one
     *     connection and silently write into each other
     */
    public static <T> T call(Panel panel, Callable<T> work) throws Exception {
        Panel before = CURRENT.get();
        PanelOfTransaction.claim(panel.schema());
        CURRENT.set(panel);
        LogContext.panel(panel.slug());
        try {
            return work.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
                LogContext.panel(null);
            } else {
                CURRENT.set(before);
                LogContext.panel(before.slug());
            }
        }
    }

    /** The present panel. No panel, no work: there is no default. */
    public static Panel current() {
        Panel panel = CURRENT.get();
        if (panel == null) {
            throw new IllegalStateException("No panel is set: enter by TenantContext.call");
        }
        return panel;
    }

    public static boolean isSet() {
        return CURRENT.get() != null;
    }
}

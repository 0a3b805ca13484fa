package io.izyboost.kernel.access;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the present thread. Set for the length of a call, nested, always restored; there is no public
 * setter. Across threads the caller travels as an explicit value.
 */
public final class CallerContext {
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private CallerContext() {}

    /** The present caller; nobody where none was set. */
    public static Caller current() {
        Caller caller = CURRENT.get();
        return caller == null ? Caller.anonymous(null, Locale.ENGLISH, "local") : caller;
    }

    public static <T> T call(Caller caller, Callable<T> work) throws Exception {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}

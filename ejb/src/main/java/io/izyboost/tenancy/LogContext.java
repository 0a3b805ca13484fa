package io.izyboost.tenancy;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What every log line carries: the panel's slug and the request's id. */
public final class LogContext {
    private LogContext() {}

    static void panel(@Nullable String slug) {
        put("panel", slug);
    }

    /**
     * Work of nobody's request begins on this thread. A thread inherits the words of the one that started it, which may
     * have been in some panel: they do not count here.
     */
    public static void begin(String work) {
        panel(null);
        request(work);
    }

    public static void request(@Nullable String id) {
        put("request", id);
    }

    public static @Nullable String request() {
        return (String) MDC.get("request");
    }

    private static void put(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}

package io.izyboost.provider;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter notes about the call in hand for the provider log: what it sent, without the key, and what came back.
 * Bound to the thread for the length of one call, so that the port itself stays free of it.
 */
public final class WireNotes {
    private static final ThreadLocal<@Nullable WireNotes> CURRENT = new ThreadLocal<>();

    private @Nullable String request;
    private @Nullable Integer status;
    private @Nullable String response;

    WireNotes() {}

    /** Runs a call that this object is to learn about. */
    <T> T during(Callable<T> call) throws Exception {
        CURRENT.set(this);
        try {
            return call.call();
        } finally {
            CURRENT.remove();
        }
    }

    public static void sent(String request) {
        WireNotes notes = CURRENT.get();
        if (notes != null) {
            notes.request = request;
        }
    }

    public static void received(int status, String response) {
        WireNotes notes = CURRENT.get();
        if (notes != null) {
            notes.status = status;
            notes.response = response;
        }
    }

    public static void failed(String problem) {
        WireNotes notes = CURRENT.get();
        if (notes != null) {
            notes.response = problem;
        }
    }

    @Nullable
    String request() {
        return request;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    String response() {
        return response;
    }
}

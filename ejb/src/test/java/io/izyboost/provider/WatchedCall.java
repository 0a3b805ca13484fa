package io.izyboost.provider;

import java.util.concurrent.Callable;

/** A call and what its adapter noted about it. */
public record WatchedCall(String request, Integer status, String response) {
    public static WatchedCall of(Callable<?> call) {
        WireNotes notes = new WireNotes();
        try {
            notes.during(call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new WatchedCall(notes.request(), notes.status(), notes.response());
    }
}

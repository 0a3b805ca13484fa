package io.izyboost.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;

/**
 * One fault to commit: {@code Fault.of(FaultMode.DROP).on("add").share(0.05)}.
 *
 * @param action the action that it befalls, or null for all
 * @param times how often it strikes before it is over
 * @param share the probability with which it strikes a call
 * @param millis how long a slow or hanging answer takes
 * @param status the HTTP status of a given answer
 * @param text the given answer, or the text of the refusal
 */
public record Fault(FaultMode mode, String action, long times, double share, long millis, int status, String text) {

    /** Strikes every call of every action until cleared. */
    public static Fault of(FaultMode mode) {
        long millis = mode == FaultMode.HANG ? 120_000 : mode == FaultMode.SLOW ? 3_000 : 0;
        return new Fault(mode, null, Long.MAX_VALUE, 1, millis, 503, "Service is temporarily unavailable");
    }

    public static Fault reject(String error) {
        return of(FaultMode.REJECT).saying(200, error);
    }

    public Fault on(String onlyAction) {
        return new Fault(mode, onlyAction, times, share, millis, status, text);
    }

    public Fault times(long count) {
        return new Fault(mode, action, count, share, millis, status, text);
    }

    public Fault share(double probability) {
        return new Fault(mode, action, times, probability, millis, status, text);
    }

    public Fault lasting(Duration duration) {
        return new Fault(mode, action, times, share, duration.toMillis(), status, text);
    }

    public Fault saying(int httpStatus, String newText) {
        return new Fault(mode, action, times, share, millis, httpStatus, newText);
    }

    boolean befalls(String calledAction) {
        return action == null || action.equals(calledAction);
    }

    JsonObjectBuilder toJson() {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder().add("mode", mode.wire());
        if (action != null) {
            json.add("action", action);
        }
        if (times != Long.MAX_VALUE) {
            json.add("next", times);
        }
        return json.add("probability", share)
                .add("ms", millis)
                .add("status", status)
                .add("text", text);
    }

    static Fault fromJson(JsonObject json) {
        Fault usual = of(FaultMode.read(json.getString("mode")));
        return new Fault(
                usual.mode,
                Wire.text(json, "action"),
                Wire.whole(json, "next", usual.times),
                Wire.number(json, "probability", usual.share),
                Wire.whole(json, "ms", usual.millis),
                (int) Wire.whole(json, "status", usual.status),
                json.getString("text", usual.text));
    }
}

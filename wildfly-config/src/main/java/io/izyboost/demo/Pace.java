package io.izyboost.demo;

import jakarta.json.JsonObject;
import java.util.Random;

/**
 * How orders progress by themselves: the time from acceptance to the end, and which share ends partial or canceled.
 * Applies to orders accepted from now on.
 */
public record Pace(double minSeconds, double maxSeconds, double partialShare, double canceledShare) {

    private static final double NEVER = 1e9;

    /** For people: every now and then an order ends partial or canceled. */
    public static Pace lively() {
        return new Pace(20, 60, 0.06, 0.03);
    }

    public static Pace steady(double minSeconds, double maxSeconds) {
        return new Pace(minSeconds, maxSeconds, 0, 0);
    }

    /** Complete as soon as accepted. */
    public static Pace instant() {
        return steady(0, 0);
    }

    /** Nothing moves until a control call moves it; even a fast-forward hardly helps. */
    public static Pace still() {
        return steady(NEVER, NEVER);
    }

    public Pace withShares(double partial, double canceled) {
        return new Pace(minSeconds, maxSeconds, partial, canceled);
    }

    Plan plan(long now, long quantity, Random random) {
        double seconds = minSeconds + random.nextDouble() * (maxSeconds - minSeconds);
        long end = now + Math.round(seconds * 1000);
        long start = now + Math.round(seconds * 150);
        double dice = random.nextDouble();
        if (dice < canceledShare) {
            return new Plan(now, start, end, quantity, Outcome.CANCELED, quantity);
        }
        if (dice < canceledShare + partialShare && quantity > 1) {
            long undelivered = 1 + (long) (random.nextDouble() * 0.8 * (quantity - 1));
            return new Plan(now, start, end, quantity, Outcome.PARTIAL, undelivered);
        }
        return new Plan(now, start, end, quantity, Outcome.COMPLETED, 0);
    }

    static Pace fromJson(JsonObject json, Pace before) {
        return new Pace(
                Wire.number(json, "minSeconds", before.minSeconds),
                Wire.number(json, "maxSeconds", before.maxSeconds),
                Wire.number(json, "partialShare", before.partialShare),
                Wire.number(json, "canceledShare", before.canceledShare));
    }
}

package io.izyboost.demo;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The refills asked for; each completes by itself. Guarded by the shop's lock. */
final class Refills {

    private static final long START_MILLIS = 5_000;
    private static final long END_MILLIS = 30_000;

    /** One refill of one order. */
    record Refill(long id, long order, long askedAt) {

        String status(long now) {
            if (now >= askedAt + END_MILLIS) {
                return "Completed";
            }
            return now >= askedAt + START_MILLIS ? "In progress" : "Pending";
        }

        JsonObject toJson() {
            return Wire.JSON
                    .createObjectBuilder()
                    .add("kind", "refill")
                    .add("id", id)
                    .add("order", order)
                    .add("askedAt", askedAt)
                    .build();
        }

        static Refill fromJson(JsonObject json) {
            return new Refill(Wire.whole(json, "id", 0), Wire.whole(json, "order", 0), Wire.whole(json, "askedAt", 0));
        }
    }

    private final Map<Long, Refill> refills = new TreeMap<>();

    Refill ask(long order, long now) {
        boolean open = refills.values().stream()
                .anyMatch(refill -> refill.order() == order && now < refill.askedAt() + END_MILLIS);
        if (open) {
            throw new Refusal("Order not eligible for refill");
        }
        Refill refill = new Refill(refills.size() + 1L, order, now);
        put(refill);
        return refill;
    }

    Refill get(long id) {
        Refill refill = refills.get(id);
        if (refill == null) {
            throw new Refusal("Refill not found");
        }
        return refill;
    }

    void put(Refill refill) {
        refills.put(refill.id(), refill);
    }

    List<Refill> all() {
        return new ArrayList<>(refills.values());
    }

    void clear() {
        refills.clear();
    }
}

package io.izyboost.tenancy.work;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many items of each lane, or of each panel, this node handles at present, and how many it may. */
final class Places<K> {
    private final Map<K, Integer> taken = new ConcurrentHashMap<>();
    private final int limit;

    Places(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    void enter(K key) {
        taken.merge(key, 1, Integer::sum);
    }

    /** Returns whether all places were taken: others may have waited for this one. */
    boolean leave(K key) {
        boolean[] wasFull = new boolean[1];
        taken.computeIfPresent(key, (same, count) -> {
            wasFull[0] = count >= limit;
            return count <= 1 ? null : count - 1;
        });
        return wasFull[0];
    }

    Map<K, Integer> taken() {
        return new HashMap<>(taken);
    }
}

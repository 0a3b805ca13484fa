package io.izyboost.tenancy.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many items of each lane, or of each panel, this node handles at present, and how many it may. */
final class Places<K> {
    private final Map<K, Integer> taken = new ConcurrentHashMap<>();
    /** Places of the limit that a key does not have; known of those that were busy lately. */
    private final Cache<K, Integer> withheld =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private final int limit;

    Places(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** This key has so many places. */
    void limit(K key, int own) {
        if (own < limit) {
            withheld.put(key, limit - own);
        } else {
            withheld.invalidate(key);
        }
    }

    void enter(K key) {
        taken.merge(key, 1, Integer::sum);
    }

    /** Returns whether all places were taken: others may have waited for this one. */
    boolean leave(K key) {
        int least = limit - withheld.asMap().getOrDefault(key, 0);
        boolean[] wasFull = new boolean[1];
        taken.computeIfPresent(key, (same, count) -> {
            wasFull[0] = count >= least;
            return count <= 1 ? null : count - 1;
        });
        return wasFull[0];
    }

    /** Places that a key does not have count as taken. */
    Map<K, Integer> taken() {
        Map<K, Integer> all = new HashMap<>(taken);
        withheld.asMap().forEach((key, places) -> all.merge(key, places, Integer::sum));
        return all;
    }
}

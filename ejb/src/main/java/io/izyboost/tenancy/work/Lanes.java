package io.izyboost.tenancy.work;

import io.izyboost.kernel.work.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many items of each lane this node handles at present, so that one that hangs does not take all threads. */
final class Lanes {
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    /** Takes a place in the item's lane, if it has one and is not full. */
    boolean enter(WorkItem item, int limit) {
        if (item.lane().isEmpty()) {
            return true;
        }
        boolean[] entered = new boolean[1];
        busy.compute(key(item), (lane, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < limit;
            return entered[0] ? now + 1 : now;
        });
        return entered[0];
    }

    void leave(WorkItem item) {
        if (!item.lane().isEmpty()) {
            busy.computeIfPresent(key(item), (lane, count) -> count <= 1 ? null : count - 1);
        }
    }

    /** The lanes of a kind that are full. */
    List<String> full(String kind, int limit) {
        String prefix = kind + '\n';
        return busy.entrySet().stream()
                .filter(lane -> lane.getKey().startsWith(prefix) && lane.getValue() >= limit)
                .map(lane -> lane.getKey().substring(prefix.length()))
                .toList();
    }

    private static String key(WorkItem item) {
        return item.kind() + '\n' + item.lane();
    }
}

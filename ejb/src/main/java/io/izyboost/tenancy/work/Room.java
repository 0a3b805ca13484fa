package io.izyboost.tenancy.work;

import io.izyboost.kernel.work.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What one round may still claim of one kind: places that are taken, and how many there are. Places that become free
 * meanwhile wait for the next round, so that a quick panel cannot keep a round to itself.
 */
record Room(Map<String, Integer> lanes, int perLane, Map<Long, Integer> panels, int perPanel) {
    /** For those who claim without lanes and count for themselves. */
    static final Room UNLIMITED = new Room(Map.of(), Integer.MAX_VALUE, Map.of(), Integer.MAX_VALUE);

    /** The same with so many places for each panel. */
    Room of(int panelPlaces) {
        return new Room(lanes, perLane, panels, panelPlaces);
    }

    void take(WorkItem item) {
        lanes.merge(item.lane(), 1, Integer::sum);
        panels.merge(item.panel().value(), 1, Integer::sum);
    }

    /** Whether a place that counts as taken here has become free meanwhile. */
    boolean isOutdated(Map<String, Integer> lanesNow, Map<Long, Integer> panelsNow) {
        return fullLanes().stream().anyMatch(lane -> lanesNow.getOrDefault(lane, 0) < perLane)
                || fullPanels().stream().anyMatch(panel -> panelsNow.getOrDefault(panel, 0) < perPanel);
    }

    /** The empty lane is none, and never full. */
    List<String> fullLanes() {
        return full(lanes, perLane).stream().filter(lane -> !lane.isEmpty()).toList();
    }

    List<Long> fullPanels() {
        return full(panels, perPanel);
    }

    private static <K> List<K> full(Map<K, Integer> taken, int limit) {
        return taken.entrySet().stream()
                .filter(place -> place.getValue() >= limit)
                .map(Entry::getKey)
                .toList();
    }
}

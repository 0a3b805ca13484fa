package io.izyboost.ordering.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many partitions ask each host at present. Hundreds of panels may have accounts at one provider; when it hangs, some
 * partitions must be left to all others.
 */
@ApplicationScoped
class Hosts {
    private static final int LEFT_TO_OTHERS = 2;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final int most = Math.max(1, StatusPartitionMapper.partitions() - LEFT_TO_OTHERS);

    /** False: so many ask there already. */
    boolean enter(String host) {
        boolean[] hasRoom = new boolean[1];
        asked.compute(host, (same, count) -> {
            hasRoom[0] = host.isEmpty() || count == null || count < most;
            return (count == null ? 0 : count) + (hasRoom[0] ? 1 : 0);
        });
        return hasRoom[0];
    }

    void leave(String host) {
        asked.computeIfPresent(host, (same, count) -> count <= 1 ? null : count - 1);
    }
}

package io.izyboost.pool;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many distinct panels each physical connection has served. A backend keeps catalog entries of every schema that it
 * has visited until it is closed, so a connection is given up after a number of them.
 */
public final class DistinctPanels {
    private static final Map<Object, Set<String>> VISITED = Collections.synchronizedMap(new WeakHashMap<>());

    private DistinctPanels() {}

    public static void visited(Object physicalConnection, String schema) {
        VISITED.computeIfAbsent(physicalConnection, connection -> ConcurrentHashMap.newKeySet())
                .add(schema);
    }

    public static int count(Object physicalConnection) {
        Set<String> schemas = VISITED.get(physicalConnection);
        return schemas == null ? 0 : schemas.size();
    }
}

package io.izyboost.house;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may import whom; arrows are transitive. Changed only together with ARCHITECTURE.md and an ADR. */
final class ImportTable {

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("tenancy", Set.of("kernel")),
            Map.entry("identity", Set.of("tenancy")),
            Map.entry("provider", Set.of("tenancy")),
            Map.entry("payment", Set.of("tenancy")),
            Map.entry("catalog", Set.of("provider")),
            Map.entry("wallet", Set.of("identity", "payment")),
            Map.entry("panels", Set.of("identity")),
            Map.entry("billing", Set.of("panels", "payment", "wallet")),
            Map.entry("ordering", Set.of("catalog", "wallet", "provider", "identity")),
            Map.entry("support", Set.of("identity", "ordering")),
            Map.entry("growth", Set.of("identity", "wallet")),
            Map.entry("monitoring", Set.of("panels")),
            Map.entry("analytics", Set.of("ordering", "wallet", "billing", "panels")));

    private ImportTable() {}

    static Set<String> features() {
        return ARROWS.keySet();
    }

    /** The feature itself and all that it may import. */
    static Set<String> reachableFrom(String feature) {
        Set<String> reached = new HashSet<>();
        reach(feature, reached);
        return reached;
    }

    private static void reach(String feature, Set<String> reached) {
        if (reached.add(feature)) {
            ARROWS.get(feature).forEach(next -> reach(next, reached));
        }
    }
}

package io.izyboost.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The faults in force. The first one that strikes a call decides; a fault that has struck often enough is over. */
final class Faults {

    private static final class InForce {

        private final Fault fault;
        private long struck;

        InForce(Fault fault) {
            this.fault = fault;
        }
    }

    private final List<InForce> inForce = new ArrayList<>();
    private final Map<FaultMode, Long> struck = new EnumMap<>(FaultMode.class);
    private final Random random = new Random(7);

    synchronized void add(Fault fault) {
        inForce.add(new InForce(fault));
    }

    synchronized void clear() {
        inForce.clear();
    }

    synchronized void reset() {
        inForce.clear();
        struck.clear();
    }

    /** The fault that befalls this call, or null. */
    synchronized Fault strike(String action) {
        InForce chosen = inForce.stream()
                .filter(each -> each.fault.befalls(action) && random.nextDouble() < each.fault.share())
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return null;
        }
        chosen.struck++;
        struck.merge(chosen.fault.mode(), 1L, Long::sum);
        if (chosen.struck >= chosen.fault.times()) {
            inForce.remove(chosen);
        }
        return chosen.fault;
    }

    /** How often a mode has struck since the start or the last reset. */
    synchronized long struck(FaultMode mode) {
        return struck.getOrDefault(mode, 0L);
    }

    synchronized JsonArray toJson() {
        JsonArrayBuilder list = Wire.JSON.createArrayBuilder();
        inForce.forEach(each -> list.add(each.fault.toJson().add("struck", each.struck)));
        return list.build();
    }
}

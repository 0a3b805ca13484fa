package io.izyboost.provider;

import io.izyboost.tenancy.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;

/**
 * Calls that are not yet in the log. Written in batches soon after, so that the hot path does not wait for it; the
 * panel travels with each, since whoever writes them stands outside of it.
 */
@ApplicationScoped
class ProviderLogBuffer {
    private static final Logger LOG = Logger.getLogger(ProviderLogBuffer.class.getName());
    private static final int ROOM = 20_000;
    private static final int BATCH = 1_000;

    private record Waiting(Panel panel, LoggedCall call) {}

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(ROOM);

    void add(Panel panel, LoggedCall call) {
        if (!waiting.offer(new Waiting(panel, call))) {
            LOG.warning("The provider log cannot keep up; a call of " + panel.slug() + " is not in it");
        }
    }

    /** The oldest ones by panel, and out of the buffer with them. */
    Map<Panel, List<LoggedCall>> take() {
        List<Waiting> taken = new ArrayList<>();
        waiting.drainTo(taken, BATCH);
        Map<Panel, List<LoggedCall>> byPanel = new LinkedHashMap<>();
        taken.forEach(each -> byPanel.computeIfAbsent(each.panel(), panel -> new ArrayList<>())
                .add(each.call()));
        return byPanel;
    }
}

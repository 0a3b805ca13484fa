package io.izyboost.job;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many jobs run at once on this node: a job's thread waits for its partitions, which come from the same
 * pool, so jobs alone must never fill it. What comes later waits its turn. Panels have half of the places; the others
 * are kept for the platform's own jobs, which follow the orders of every panel.
 */
@ApplicationScoped
class JobGate {
    private static final Logger LOG = Logger.getLogger(JobGate.class.getName());
    private static final int USUAL_THREADS = 24;

    private final int most;
    private final int mostOfPanels;
    private final List<Waiting> waiting = new ArrayList<>();
    private int running;
    private int runningOfPanels;

    JobGate() {
        this(Settings.number("IZYBOOST_BATCH_THREADS", USUAL_THREADS) / 2);
    }

    JobGate(int places) {
        most = Math.max(1, places);
        mostOfPanels = (most + 1) / 2;
    }

    /** What a job does: one that waits with the same work needs no second. */
    record Work(@Nullable PanelId panel, String name, Map<String, String> params) {
        boolean isOfPanel() {
            return panel != null;
        }
    }

    private record Waiting(long id, Work work, Runnable launch) {}

    /**
     * Launches the job now, or once others have ended.
     *
     * @return the id of the job that does this work: another's if one for the same work waits already
     */
    long enter(long id, Work work, Runnable launch) {
        synchronized (this) {
            for (Waiting other : waiting) {
                if (other.work().equals(work)) {
                    return other.id();
                }
            }
            if (!hasPlace(work)) {
                waiting.add(new Waiting(id, work, launch));
                return id;
            }
            count(work, 1);
        }
        launch.run();
        return id;
    }

    /** A job has ended, or has not started. */
    void leave(@Nullable PanelId panel) {
        for (Waiting next : next(panel)) {
            try {
                next.launch().run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "A job that had waited did not start", e);
            }
        }
    }

    /** Who may go now: of the platform first, then in the order of their coming. */
    private synchronized List<Waiting> next(@Nullable PanelId left) {
        count(new Work(left, "", Map.of()), -1);
        List<Waiting> next = new ArrayList<>();
        for (boolean ofPanels : new boolean[] {false, true}) {
            for (Waiting one : List.copyOf(waiting)) {
                if (one.work().isOfPanel() == ofPanels && hasPlace(one.work())) {
                    waiting.remove(one);
                    count(one.work(), 1);
                    next.add(one);
                }
            }
        }
        return next;
    }

    private boolean hasPlace(Work work) {
        return running < most && (!work.isOfPanel() || runningOfPanels < mostOfPanels);
    }

    private void count(Work work, int change) {
        running += change;
        runningOfPanels += work.isOfPanel() ? change : 0;
    }
}

package io.izyboost.job;

import io.izyboost.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many jobs run at once on this node: a job's thread waits for its partitions, which come from the same
 * pool, so jobs alone must never fill it. What comes later waits its turn.
 */
@ApplicationScoped
class JobGate {
    private static final Logger LOG = Logger.getLogger(JobGate.class.getName());
    private static final int USUAL_THREADS = 12;

    private final int most = Math.max(1, Settings.number("IZYBOOST_BATCH_THREADS", USUAL_THREADS) / 2);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * Launches the job now, or once others have ended.
     *
     * @param first before all that wait: the platform's own jobs follow orders of every panel, and must not stand behind
     *     many jobs of one
     */
    void enter(Runnable launch, boolean first) {
        synchronized (this) {
            if (running >= most) {
                if (first) {
                    waiting.addFirst(launch);
                } else {
                    waiting.addLast(launch);
                }
                return;
            }
            running++;
        }
        launch.run();
    }

    /** A job has ended, or has not started. */
    void leave() {
        Runnable next = next();
        if (next != null) {
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "A job that had waited did not start", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }
}

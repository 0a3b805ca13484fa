package io.izyboost.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Those on this node who wait for news of a job. They are told once its row has been committed, and nothing but that:
 * who wants to know more looks again, as whoever he is. A job of another node tells nobody here.
 */
@ApplicationScoped
public class JobWatchers {
    private static final Logger LOG = Logger.getLogger(JobWatchers.class);

    private final ConcurrentHashMap<Long, Set<Runnable>> watching = new ConcurrentHashMap<>();

    public void watch(long job, Runnable watcher) {
        watching.compute(job, (id, others) -> {
            Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(watcher);
            return all;
        });
    }

    public void leave(long job, Runnable watcher) {
        watching.computeIfPresent(job, (id, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    /** A watcher that fails holds up neither the job nor the others. */
    public void tell(long job) {
        for (Runnable watcher : watching.getOrDefault(job, Set.of())) {
            try {
                watcher.run();
            } catch (RuntimeException e) {
                LOG.debugf(e, "A watcher of job %d is gone", job);
            }
        }
    }
}

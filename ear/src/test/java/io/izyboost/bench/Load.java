package io.izyboost.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Repeats a piece of work on many threads for a while and counts. */
final class Load {
    private static final long SECOND = 1_000_000_000L;

    private Load() {}

    /** One repeated step; made once for each thread. */
    interface Step extends AutoCloseable {
        void run() throws Exception;
    }

    /** How a thread gets its step. */
    interface Steps {
        Step make(int thread) throws Exception;
    }

    /** Runs as long to warm up as it counts afterwards. Returns steps a second. */
    static double perSecond(int threads, int seconds, Steps steps) throws Exception {
        measure(threads, seconds, steps);
        return measure(threads, seconds, steps);
    }

    private static double measure(int threads, int seconds, Steps steps) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * SECOND;
        List<Callable<Void>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            workers.add(() -> {
                try (Step step = steps.make(thread)) {
                    while (System.nanoTime() < end) {
                        step.run();
                        done.incrementAndGet();
                    }
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return done.get() * (double) SECOND / (System.nanoTime() - start);
    }
}

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
    private static final int TURNS = 3;

    private Load() {}

    /** One repeated step; made once for each thread. */
    interface Step extends AutoCloseable {
        void run() throws Exception;
    }

    /** How a thread gets its step. */
    interface Steps {
        Step make(int thread) throws Exception;
    }

    /** One of those who are compared: how it gets its steps, and on how many threads. */
    record Side(int threads, Steps steps) {
        void warmUp(int seconds) throws Exception {
            measure(this, seconds);
        }
    }

    /**
     * Lets all take turns and returns the best of each, in steps a second: a noisy moment of the machine must not decide
     * between them.
     */
    static double[] best(int seconds, Side... sides) throws Exception {
        double[] best = new double[sides.length];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < sides.length; i++) {
                best[i] = Math.max(best[i], measure(sides[i], seconds));
            }
        }
        return best;
    }

    private static double measure(Side side, int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * SECOND;
        List<Callable<Void>> workers = new ArrayList<>();
        for (int i = 0; i < side.threads(); i++) {
            int thread = i;
            workers.add(() -> {
                try (Step step = side.steps().make(thread)) {
                    while (System.nanoTime() < end) {
                        step.run();
                        done.incrementAndGet();
                    }
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(side.threads());
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

package io.izyboost.demo;

import java.lang.System.Logger;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things after a while without a thread that waits for each, so any number of calls may hang. */
final class Later {

    private static final Logger LOG = System.getLogger(Later.class.getName());

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DemoProvider::daemon);

    void after(long millis, Runnable work) {
        Future<?> unused = timer.schedule(() -> run(work), millis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "Delayed work failed", e);
        }
    }
}

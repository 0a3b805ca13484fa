package io.izyboost.dev;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier launcher started and could not stop, because it was killed. Recognised by its id and its
 * start time together: ids are used again.
 */
final class LeftOver {

    private static final long CLOCK_TOLERANCE_MILLIS = 3_000;
    private static final long PATIENCE_SECONDS = 20;

    private final ProcessHandle process;

    private LeftOver(ProcessHandle process) {
        this.process = process;
    }

    static Optional<LeftOver> of(long pid, long startedMillis) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Math.abs(start.toEpochMilli() - startedMillis) < CLOCK_TOLERANCE_MILLIS)
                        .orElse(false))
                .map(LeftOver::new);
    }

    /** Asks the process to end by a signal, waits, and insists. */
    void stop(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

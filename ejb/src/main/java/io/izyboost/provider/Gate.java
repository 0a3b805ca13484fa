package io.izyboost.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.izyboost.kernel.Why;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What stands before one account on this node: a breaker, and room for so many calls at once. */
final class Gate {
    private final CircuitBreaker breaker;
    private final Health health;
    private final Semaphore room;
    private final int size;

    Gate(CircuitBreaker breaker, Health health, int maxCalls) {
        this.breaker = breaker;
        this.health = health;
        this.size = maxCalls;
        this.room = new Semaphore(maxCalls);
    }

    /** Null if the call may start, which then must {@link #leave}; else why it may not. */
    @Nullable
    String enter(Duration patience) {
        if (!hasRoom(patience)) {
            return Why.CALLS_AT_ONCE.text(size);
        }
        if (!breaker.tryAcquirePermission()) {
            room.release();
            return Why.LAST_CALLS_FAILED.text();
        }
        return null;
    }

    /** Returns whether it has become usable by this call. A refusal is an answer, but shows nothing. */
    boolean leave(boolean answered, boolean works, long nanos) {
        room.release();
        if (!answered) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no usable answer"));
            health.failed();
            return false;
        }
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        return works && health.works();
    }

    /** For one who entered and calls nothing. */
    void giveBack() {
        room.release();
        breaker.releasePermission();
    }

    Duration failingFor() {
        return health.failingFor();
    }

    boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** A person has just seen that it answers. */
    void reopen() {
        breaker.reset();
        health.works();
    }

    String state() {
        return breaker.getState().name();
    }

    boolean isFor(int maxCalls) {
        return size == maxCalls;
    }

    /** The same for another number of calls. */
    Gate resized(int maxCalls) {
        return new Gate(breaker, health, maxCalls);
    }

    private boolean hasRoom(Duration patience) {
        try {
            return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package io.izyboost.kernel.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a loop of this node before its next poll; many calls before it looks are one. */
public abstract class Signal {
    private final Semaphore permits = new Semaphore(0);

    public void wake() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    public void await(Duration most) throws InterruptedException {
        if (permits.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            permits.drainPermits();
        }
    }
}

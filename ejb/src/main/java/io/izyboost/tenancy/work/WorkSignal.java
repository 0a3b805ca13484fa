package io.izyboost.tenancy.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the runner of this node as soon as a commit has made work due; other nodes see it at their next poll. */
@ApplicationScoped
class WorkSignal {
    private final Semaphore permits = new Semaphore(0);

    void wake() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    void await(Duration most) throws InterruptedException {
        if (permits.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            permits.drainPermits();
        }
    }
}

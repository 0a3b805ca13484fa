package io.izyboost.tenancy.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the fleet's loop of this node: a ready schema was taken, or the operator wants something. */
@ApplicationScoped
class FleetSignal {
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

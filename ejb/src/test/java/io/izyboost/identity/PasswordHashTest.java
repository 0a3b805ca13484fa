package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Hashing never holds more than a few threads, and none for long. */
class PasswordHashTest {
    private static final int AT_ONCE = 1;
    /** Longer than any machine needs to have them all wait. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void tellsWhoeverComesWhenEnoughWaitToTryAgain() throws Exception {
        Semaphore turns = new Semaphore(AT_ONCE, true);
        turns.acquire();
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < PasswordHash.MOST_WAITING; i++) {
            Thread waiter = new Thread(() -> {
                try {
                    PasswordHash.inTurn(turns, LONG, () -> 1);
                } catch (DomainException e) {
                    refused.incrementAndGet();
                }
            });
            waiter.setDaemon(true);
            waiter.start();
        }
        Awaitility.await().until(() -> turns.getQueueLength() == PasswordHash.MOST_WAITING || refused.get() > 0);
        assertThat(refused).as("none before enough of them wait").hasValue(0);

        long start = System.nanoTime();
        assertUnavailable(turns, LONG);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(2));
        turns.release();
    }

    @Test
    void waitsForATurnForAMomentOnly() throws Exception {
        Semaphore turns = new Semaphore(AT_ONCE, true);
        turns.acquire();

        long start = System.nanoTime();
        assertUnavailable(turns, PasswordHash.PATIENCE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        turns.release();
        assertThat(PasswordHash.inTurn(turns, PasswordHash.PATIENCE, () -> 5)).isEqualTo(5);
        assertThat(turns.availablePermits()).isEqualTo(AT_ONCE);
    }

    private static void assertUnavailable(Semaphore turns, Duration patience) {
        assertThatThrownBy(() -> PasswordHash.inTurn(turns, patience, () -> 1))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.UNAVAILABLE));
    }
}

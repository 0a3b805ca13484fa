package io.izyboost.tenancy.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.kernel.work.WorkThreads;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The loop without its poll: nothing but the signal makes it go on. */
class WorkLoopTest {
    @Test
    void looksForWorkAsSoonAsItIsWoken() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        WorkLoop loop = new WorkLoop();
        loop.signal = new WorkSignal() {
            @Override
            public void await(Duration most) throws InterruptedException {
                super.await(Duration.ofHours(1));
            }
        };
        loop.runner = new WorkRunner(WorkThreads.USUAL) {
            @Override
            void round(Executor executor) {
                rounds.incrementAndGet();
            }
        };
        Thread thread = new Thread(loop::loop);
        thread.start();
        await().untilAsserted(() -> assertThat(rounds).hasValue(1));

        loop.signal.wake();

        await().untilAsserted(() -> assertThat(rounds).hasValue(2));
        loop.stop();
        thread.join();
    }
}

package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However long providers keep people waiting, few threads wait, and no panel has them all. */
class WaitedCallsTest {
    private static final String HOST = "hangs.example";

    private final WaitedCalls calls = new WaitedCalls(4, 2, 3);
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        answered.countDown();
    }

    @Test
    void refusesOneMoreOfAPanelAtOnceAndLeavesOthersTheirs() throws Exception {
        CompletableFuture<Integer> first = hanging(1);
        hanging(1);

        assertBusy(1);
        assertThat(call(2)).isEqualTo(2);

        answered.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void refusesOneMoreOnTheNode() throws Exception {
        hanging(1);
        hanging(1);
        hanging(2);
        hanging(3, "other.example");

        assertBusy(3, "third.example");
        assertBusy(4, "third.example");
    }

    @Test
    void refusesOneMoreToAHostAtOnceAndLeavesOthersTheirs() throws Exception {
        CompletableFuture<Integer> first = hanging(1);
        hanging(2);
        hanging(3);

        assertBusy(4);
        assertThat(call(4, "other.example")).isEqualTo(4);

        answered.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void countsNoHostForWhatLeavesNoProcess() throws Exception {
        hanging(1, "");
        hanging(2, "");
        hanging(3, "");

        assertThat(call(4, "")).isEqualTo(4);
    }

    @Test
    void givesThePlaceBackWhateverBecomesOfTheCall() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> TenantContext.call(
                            panel(1),
                            () -> calls.call(HOST, () -> {
                                throw new IllegalStateException("no answer");
                            })))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(call(1)).isEqualTo(1);
    }

    private void assertBusy(int panel) {
        assertBusy(panel, HOST);
    }

    private void assertBusy(int panel, String host) {
        assertThatThrownBy(() -> call(panel, host)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDERS_BUSY);
            assertThat(refusal.code().httpStatus()).isEqualTo(429);
            assertThat(refusal.arguments()).as("seconds to wait").containsExactly(10L);
        });
    }

    private int call(int panel) throws Exception {
        return call(panel, HOST);
    }

    private int call(int panel, String host) throws Exception {
        return TenantContext.call(panel(panel), () -> calls.call(host, () -> panel));
    }

    private CompletableFuture<Integer> hanging(int panel) throws Exception {
        return hanging(panel, HOST);
    }

    /** Returns once the call is on its way. */
    private CompletableFuture<Integer> hanging(int panel, String host) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                end.complete(TenantContext.call(
                        panel(panel),
                        () -> calls.call(host, () -> {
                            begun.countDown();
                            await(answered);
                            return panel;
                        })));
            } catch (Exception e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        return end;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Panel panel(int id) {
        return new Panel(
                new PanelId(id), "p" + id, "P", "p_" + id, "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    }
}

package io.izyboost.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.izyboost.kernel.PanelId;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Six places, of which panels have three. */
class JobGateTest {
    private static final PanelId PANEL = new PanelId(7);

    private final JobGate gate = new JobGate(6);
    private final List<Long> launched = new ArrayList<>();
    private long last;

    @Test
    void keepsPlacesForThePlatformHoweverManyJobsPanelsStart() {
        for (int i = 0; i < 10; i++) {
            enter(PANEL, "account " + i);
        }
        assertThat(launched).containsExactly(1L, 2L, 3L);

        for (int i = 0; i < 4; i++) {
            enter(null, "platform " + i);
        }
        assertThat(launched).containsExactly(1L, 2L, 3L, 11L, 12L, 13L);
    }

    @Test
    void launchesThePlatformsFirstAndThenInTheOrderOfTheirComing() {
        for (int i = 0; i < 3; i++) {
            enter(null, "platform " + i);
            enter(PANEL, "account " + i);
        }
        enter(PANEL, "later");
        enter(null, "more");
        assertThat(launched).hasSize(6);

        gate.leave(PANEL);
        gate.leave(PANEL);

        assertThat(launched).endsWith(8L, 7L).hasSize(8);
    }

    @Test
    void joinsAJobThatWaitsWithTheSameWork() {
        for (int i = 0; i < 3; i++) {
            enter(PANEL, "account " + i);
        }
        long waits = enter(PANEL, "account 9");

        assertThat(enter(PANEL, "account 9")).isEqualTo(waits);
        assertThat(enter(new PanelId(8), "account 9")).isNotEqualTo(waits);
        assertThat(enter(PANEL, "account 8")).isNotEqualTo(waits);

        gate.leave(PANEL);
        assertThat(launched).endsWith(waits);
        assertThat(enter(PANEL, "account 9"))
                .as("one that runs may have read before what is asked now")
                .isNotEqualTo(waits);
    }

    @Test
    void goesOnWhenAJobThatWaitedDoesNotStart() {
        JobGate one = new JobGate(1);
        one.enter(1, work(PANEL, "runs"), () -> launched.add(1L));
        one.enter(2, work(PANEL, "breaks"), () -> {
            one.leave(PANEL);
            throw new IllegalStateException("not started");
        });
        one.enter(3, work(PANEL, "waits"), () -> launched.add(3L));

        one.leave(PANEL);

        assertThat(launched).containsExactly(1L, 3L);
    }

    @Test
    void freesThePlaceOfAJobWhoseEndCannotBeNoted() {
        JobGate one = new JobGate(1);
        one.enter(1, work(PANEL, "runs"), () -> launched.add(1L));
        one.enter(2, work(PANEL, "waits"), () -> launched.add(2L));
        JobRowListener listener = new JobRowListener();
        listener.gate = one;
        listener.context = ended();
        listener.job = new CurrentJob() {
            @Override
            public long id() {
                return 1;
            }

            @Override
            public Optional<PanelId> panel() {
                return Optional.of(PANEL);
            }
        };
        listener.rows = new JobRows() {
            @Override
            void ended(long id, String status) {
                throw new IllegalStateException("the database is away");
            }
        };

        assertThatIllegalStateException().isThrownBy(listener::afterJob);

        assertThat(launched).containsExactly(1L, 2L);
    }

    private long enter(@Nullable PanelId panel, String what) {
        long id = ++last;
        return gate.enter(id, work(panel, what), () -> launched.add(id));
    }

    private static JobGate.Work work(@Nullable PanelId panel, String what) {
        return new JobGate.Work(panel, "sync-services", Map.of("account", what));
    }

    private static JobContext ended() {
        return (JobContext) Proxy.newProxyInstance(
                JobContext.class.getClassLoader(),
                new Class<?>[] {JobContext.class},
                (proxy, method, arguments) -> method.getName().equals("getBatchStatus") ? BatchStatus.STARTED : null);
    }
}

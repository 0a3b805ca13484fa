package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendPlace;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes before and after the call: an account that cannot be called costs no attempt. */
class DispatchHandlerTest {
    private final DispatchHandler handler = new DispatchHandler();
    private final List<String> done = new ArrayList<>();
    private SendPlace.@Nullable Obstacle obstacle;
    private boolean isWaiting = true;
    private Instant callBy = Instant.now().plusSeconds(60);
    private Instant leaseUntil = Instant.now().plusSeconds(80);
    private int failingCommits;

    @BeforeEach
    void wire() {
        handler.ordering = new Ordering() {
            @Override
            public Optional<Attempt> beginAttempt(OrderId id) {
                done.add("attempt");
                ProviderOrder content = new ProviderOrder(5, "2", "Default", "https://x.example", 10, Map.of());
                return Optional.of(
                        new Attempt(9, id, new ProviderAccountId(3), content, 1, Instant.now(), callBy, leaseUntil));
            }

            @Override
            public void notSent(Attempt attempt, SendOutcome.NotSent outcome) {
                done.add("not sent");
            }

            @Override
            public void sent(Attempt attempt, SendOutcome.Sent outcome) {
                if (failingCommits-- > 0) {
                    done.add("not committed");
                    throw new EJBException("no connection");
                }
                done.add("sent");
            }
        };
        handler.outcomes = new Outcomes() {
            @Override
            void rest(Duration pause) {
                assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofSeconds(5));
            }
        };
        handler.outcomes.ordering = handler.ordering;
        handler.outcomes.clock = new AppClock();
        handler.held = new HeldOrders() {
            @Override
            boolean holdAway(OrderId id, String why) {
                done.add("told");
                return isWaiting;
            }
        };
        handler.clock = new AppClock();
        handler.metrics = new OrderMetrics() {
            @Override
            void calling(Attempt attempt) {}
        };
        handler.clients = new ProviderClients() {
            @Override
            public SendPlace place(ProviderAccountId id) {
                return new Place();
            }

            @Override
            public int mostCalls(ProviderAccountId id) {
                return 3;
            }
        };
    }

    @Test
    void takesAPlaceMakesTheAttemptAndCallsOnce() throws InterruptedException {
        assertThat(handler.handle(item(1))).isEqualTo(WorkResult.DONE);

        assertThat(done).containsExactly("attempt", "add", "sent", "closed");
    }

    @Test
    void makesNoAttemptWhileTheAccountFails() throws InterruptedException {
        assertThat(waitAfter(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(5));
        assertThat(waitAfter(Duration.ofMinutes(2))).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(48));
        assertThat(done).containsOnly("closed");

        assertThat(waitAfter(Duration.ofMinutes(20))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(8));
        assertThat(waitAfter(Duration.ofHours(20))).isEqualTo(Duration.ofMinutes(15));
        assertThat(done).contains("told").doesNotContain("attempt");
    }

    @Test
    void triesNoMoreWhatHasBeenGivenUpMeanwhile() throws InterruptedException {
        obstacle = new SendPlace.Obstacle("its last calls failed", Duration.ofHours(1), false);
        isWaiting = false;

        assertThat(handler.handle(item(30))).isEqualTo(WorkResult.DONE);
    }

    @Test
    void putsBackForAMomentWhatFindsOnlyOtherCallsInTheWay() throws InterruptedException {
        obstacle = new SendPlace.Obstacle("1 calls run at once already", null, false);

        assertThat(handler.handle(item(30)))
                .isEqualTo(WorkResult.waits(Duration.ofSeconds(1), "1 calls run at once already"));
        assertThat(done).containsExactly("closed");
    }

    @Test
    void spreadsWhatWaitsForASlowHostSoThatItDoesNotComeBackAllTheTime() throws InterruptedException {
        obstacle = new SendPlace.Obstacle("its host is slow", null, true);
        Set<Duration> pauses = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            pauses.add(handler.handle(item(30)).retryIn());
        }

        assertThat(pauses).hasSizeGreaterThan(10).allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        assertThat(done).containsOnly("closed");
    }

    @Test
    void callsNoMoreWhenItWasStoppedForSoLongThatOthersMayHaveDecided() throws InterruptedException {
        callBy = Instant.now().minusSeconds(1);

        handler.handle(item(1));

        assertThat(done).containsExactly("attempt", "not sent", "closed");
    }

    @Test
    void repeatsTheCommitOfAnOutcomeAndNotTheCall() throws InterruptedException {
        failingCommits = 3;

        assertThat(handler.handle(item(1))).isEqualTo(WorkResult.DONE);

        assertThat(done)
                .containsExactly("attempt", "add", "not committed", "not committed", "not committed", "sent", "closed");
    }

    @Test
    void leavesAnOutcomeThatCannotBeWrittenDownToTheSweeperAtTheEndOfTheLease() {
        failingCommits = 3;
        leaseUntil = Instant.now();

        assertThatExceptionOfType(EJBException.class).isThrownBy(() -> handler.handle(item(1)));

        assertThat(done).containsExactly("attempt", "add", "not committed", "closed");
    }

    @Test
    void claimsNoMoreOfAnAccountThanItMayHaveCalls() {
        assertThat(handler.laneLimit()).isGreaterThan(3);
        assertThat(handler.laneLimit(item(1))).isEqualTo(3);
    }

    /** However often the order was put back before. */
    private Duration waitAfter(Duration failing) throws InterruptedException {
        obstacle = new SendPlace.Obstacle("its last calls failed", failing, false);
        WorkResult result = handler.handle(item(30));
        assertThat(result.counts()).isFalse();
        return result.retryIn();
    }

    private static WorkItem item(int attempts) {
        return new WorkItem(1, new PanelId(7), DispatchQueue.DISPATCH, "5", "7:3", attempts, UUID.randomUUID());
    }

    /** What the gate says in a test. */
    private final class Place implements SendPlace {
        @Override
        public @Nullable Obstacle obstacle() {
            return obstacle;
        }

        @Override
        public SendOutcome add(ProviderOrder order) {
            done.add("add");
            return new SendOutcome.Sent("88", null);
        }

        @Override
        public void close() {
            done.add("closed");
        }
    }
}

package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer to an attempt does, depending on what has become of the order meanwhile. */
class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final ProviderAccountId PROVIDER = new ProviderAccountId(3);

    private final Order order = AnOrder.queued();
    private final Attempts attempts = new Attempts();
    private final List<String> told = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    /** What the sweeper finds each time that it looks. */
    private final Queue<List<OrderId>> expired = new ArrayDeque<>();

    private boolean isTaken;

    @BeforeEach
    void wire() {
        attempts.clock = new AppClock();
        attempts.orders = new Orders() {
            @Override
            Order lock(OrderId id) {
                return order;
            }

            @Override
            boolean isTaken(ProviderAccountId provider, String providerOrder) {
                return isTaken;
            }

            @Override
            void flush() {}
        };
        attempts.rows = new AttemptRows() {
            @Override
            void end(long attempt, Dispatch outcome, @Nullable String providerOrder, @Nullable String detail) {
                told.add("attempt " + attempt + " " + outcome);
            }

            @Override
            List<OrderId> expired(int most) {
                return Objects.requireNonNull(expired.poll());
            }

            @Override
            boolean hasEnded(long attempt, Dispatch outcome, String detail) {
                return told.contains("attempt " + attempt + " " + outcome);
            }
        };
        attempts.queue = new DispatchQueue() {
            @Override
            void enqueue(OrderId waiting, ProviderAccountId provider, Duration pause) {
                pauses.add(pause);
            }

            @Override
            void probe(OrderId lost, ProviderAccountId provider) {}

            @Override
            void conclude(WorkItem item, Supplier<Optional<Instant>> next) {}
        };
        attempts.story = new Story();
    }

    @Test
    void aLateNumberCountsAlthoughTheOrderWaitsToBeSentAgain() {
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);
        order.backToQueue(null, NOW);

        attempts.sent(attempt(1), "88");

        assertThat(order.dispatch()).isEqualTo(Dispatch.SENT);
        assertThat(order.providerOrder()).isEqualTo("88");
        assertThat(order.statusNow().wire()).isEqualTo("Processing");
        assertThat(told).containsExactly("attempt 1 SENT", "arrived 88");
    }

    @Test
    void aLateNumberOfAnEarlierAttemptIsToldAndChangesNothing() {
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);
        order.backToQueue(null, NOW);
        order.sending(2, NOW);

        attempts.sent(attempt(1), "88");

        assertThat(order.dispatch()).isEqualTo(Dispatch.SENDING);
        assertThat(told).containsExactly("LATE_ANSWER", "order: ordering.late-answer");
    }

    @Test
    void aLateNumberThatAnotherOrderHasIsToldAndLeavesTheOrderUnknown() {
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);
        isTaken = true;

        attempts.sent(attempt(1), "88");

        assertThat(order.dispatch()).isEqualTo(Dispatch.UNKNOWN);
        assertThat(told).containsExactly("LATE_ANSWER", "order: ordering.late-answer");
    }

    @Test
    void aNumberThatAnotherOrderHasMakesTheOrderUnknown() {
        order.sending(1, NOW);
        isTaken = true;

        attempts.sent(attempt(1), "88");

        assertThat(order.dispatch()).isEqualTo(Dispatch.UNKNOWN);
        assertThat(told).contains("attempt 1 UNKNOWN", "UNKNOWN", "account: ordering.arrival-unknown");
    }

    @Test
    void anOutcomeThatIsRepeatedCountsOnceAndTellsNothingNew() {
        order.sending(1, NOW);
        attempts.notSent(attempt(1), "refused");
        attempts.notSent(attempt(1), "refused");
        order.sending(2, NOW);
        attempts.notSent(attempt(1), "refused");
        assertThat(told).containsExactly("attempt 1 NOT_SENT", "NOT_SENT");
        assertThat(pauses).hasSize(1);
        assertThat(order.dispatch()).isEqualTo(Dispatch.SENDING);

        attempts.sent(attempt(2), "88");
        attempts.sent(attempt(2), "88");
        assertThat(told).endsWith("NOT_SENT", "attempt 2 SENT", "arrived 88");
    }

    @Test
    void whatCannotBeSentWaitsLongerAndLongerAndTheOwnerIsTold() {
        for (int i = 1; i <= 12; i++) {
            order.sending(i, NOW);
            attempts.notSent(attempt(i), "refused");
        }

        assertThat(pauses).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(pauses).endsWith(Duration.ofMinutes(15), Duration.ofMinutes(15));
        assertThat(told).filteredOn("account: ordering.provider-away"::equals).hasSize(5);
        assertThat(order.dispatch()).isEqualTo(Dispatch.QUEUED);
    }

    @Test
    void anAttemptThatBeganWhileTheSweeperWaitedForTheOrderGoesOn() {
        order.sending(2, NOW);
        expired.add(List.of(new OrderId(1)));
        expired.add(List.of());

        attempts.sweep(new WorkItem(1, new PanelId(1), DispatchQueue.SWEEP, "", "", 1, UUID.randomUUID()));

        assertThat(order.dispatch()).isEqualTo(Dispatch.SENDING);
        assertThat(told).isEmpty();
    }

    private static Attempt attempt(long id) {
        ProviderOrder content = new ProviderOrder(1, "2", "Default", "https://x.example", 10, Map.of());
        return new Attempt(id, new OrderId(1), PROVIDER, content, 1, NOW, NOW, NOW);
    }

    /** Notes what is told, and to whom. */
    private final class Story extends OrderStory {
        @Override
        void tell(Order about, OrderEventKind kind, Map<String, String> detail) {
            told.add(kind.name());
        }

        @Override
        void notSent(Order about, String why) {
            told.add("NOT_SENT");
        }

        @Override
        void arrived(Order about, String providerOrder, Map<String, String> detail) {
            about.sent(providerOrder, NOW, NOW);
            told.add("arrived " + providerOrder);
        }

        @Override
        void refund(Order about, Money amount, String outcome) {
            throw new AssertionError("nothing is paid back here");
        }

        @Override
        void alert(String kind, Order about, String what) {
            told.add("account: " + kind);
        }

        @Override
        void alertOfOrder(String kind, Order about, String what) {
            told.add("order: " + kind);
        }
    }
}

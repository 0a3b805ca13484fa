package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.provider.ProviderAccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes back for an order that the parent panel may have only after the parent was asked. */
class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final OrderId ID = new OrderId(1);
    private static final String TAKEN = "102";
    private static final Resolution REFUND = Resolution.notSent(Resolution.Then.REFUND);

    private final Decisions decisions = new Decisions();
    private final List<String> done = new ArrayList<>();
    private Order order = AnOrder.ofParent();
    private Optional<String> stands = Optional.empty();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void wire() {
        Resolutions resolutions = new Resolutions();
        resolutions.clock = new AppClock();
        resolutions.orders = new Orders() {
            @Override
            Order lock(OrderId id) {
                return order;
            }

            @Override
            boolean isTaken(ProviderAccountId provider, String providerOrder) {
                return false;
            }

            @Override
            void flush() {}
        };
        resolutions.probing = new Probing() {
            @Override
            boolean isTaken(ProviderAccountId provider, String number) {
                return number.equals(TAKEN);
            }
        };
        resolutions.rows = new AttemptRows() {
            @Override
            void end(long attempt, Dispatch outcome, @Nullable String providerOrder, @Nullable String detail) {
                done.add("attempt " + outcome);
            }
        };
        resolutions.story = new OrderStory() {
            @Override
            void tell(Order about, OrderEventKind kind, Map<String, String> detail) {}

            @Override
            void arrived(Order about, String providerOrder, Map<String, String> detail) {
                about.sent(providerOrder, NOW, NOW);
                done.add("arrived " + providerOrder);
            }

            @Override
            void refund(Order about, Money amount, String outcome) {
                done.add("refund");
            }

            @Override
            void decided(Order about) {}
        };
        resolutions.queries = new OrderQueries() {
            @Override
            @SuppressWarnings("NullAway")
            OrderView view(OrderId id) {
                return null;
            }
        };
        decisions.resolutions = resolutions;
        decisions.upstream = id -> {
            done.add("asked");
            meanwhile.run();
            return stands;
        };
    }

    @Test
    void asksBeforeItPaysBackWhatWasTried() {
        tryOnce();

        decisions.decide(ID, REFUND);

        assertThat(done).containsExactly("asked", "refund");
    }

    @Test
    void keepsTheMoneyOfWhatTheParentHas() {
        tryOnce();
        stands = Optional.of("23");

        expectRefusal(ErrorCode.ORDER_ARRIVED);

        assertThat(done).containsExactly("asked", "attempt SENT", "arrived 23");
        assertThat(order.dispatch()).isEqualTo(Dispatch.SENT);
    }

    @Test
    void leavesAnAttemptThatBeganMeanwhileToItsOwnAnswer() {
        tryOnce();
        stands = Optional.of("23");
        meanwhile = () -> order.sending(2, NOW);

        expectRefusal(ErrorCode.ORDER_ARRIVED);

        assertThat(order.dispatch()).isEqualTo(Dispatch.SENDING);
    }

    @Test
    void asksNobodyAboutWhatWasNeverTriedOrGoesToOthers() {
        decisions.decide(ID, REFUND);
        order = AnOrder.queued();
        tryOnce();
        decisions.decide(ID, REFUND);

        assertThat(done).containsExactly("refund", "refund");
    }

    @Test
    void withdrawsNothingForADecisionAboutAnEarlierAttempt() {
        tryOnce();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> decisions.decide(ID, REFUND.about(7L)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE));
        assertThat(done).isEmpty();
    }

    @Test
    void paysNothingBackThatWasTriedSinceItWasSeenThatItHadNot() {
        tryOnce();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> decisions.resolutions.resolve(ID, REFUND, false))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE));
        assertThat(done).isEmpty();
    }

    @Test
    void takesNoNumberThatAnotherAccountAtTheHostHas() {
        order = AnOrder.queued();
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> decisions.decide(ID, Resolution.sent(TAKEN)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(done).isEmpty();

        decisions.decide(ID, Resolution.sent("101"));
        assertThat(done).containsExactly("arrived 101");
    }

    private void tryOnce() {
        order.sending(1, NOW);
        order.backToQueue("swept", NOW);
    }

    private void expectRefusal(ErrorCode code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> decisions.decide(ID, REFUND))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

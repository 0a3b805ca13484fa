package io.izyboost.ordering.parent;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendOutcome.NotSent;
import io.izyboost.provider.SendOutcome.Rejected;
import io.izyboost.provider.SendOutcome.Rejected.Cause;
import io.izyboost.provider.SendOutcome.Sent;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a child concludes from what its parent says to an order, the first time and again. */
class ParentClientTest {
    private static final Panel CHILD = new Panel(
            new PanelId(7), "seven", "Seven", "p_7", "USD", "en", PanelState.ACTIVE, 1, false, new PanelId(1), null);
    private static final ProviderOrder ORDER = new ProviderOrder(5, "2", "Default", "https://x.example", 10, Map.of());
    private static final ProviderFailure REFUSED_KEY =
            new ProviderFailure(ErrorCode.PROVIDER_KEY_INVALID, Reason.REFUSED, "Invalid API key");

    private final Desk desk = new Desk();
    private final ParentClient client = new ParentClient(desk, CHILD, new PanelId(1), "key");

    @Test
    void isSentUnderTheParentsNumber() {
        desk.says = () -> 23L;

        assertThat(client.add(ORDER)).isEqualTo(new Sent("23", null));
    }

    @Test
    void isRejectedIfTheKeyIsRefusedAndNothingStandsInTheParent() {
        desk.refuses(REFUSED_KEY);

        assertThat(client.add(ORDER)).isEqualTo(new Rejected("Invalid API key", Cause.KEY));
        assertThat(desk.asked).isEqualTo("7/5");
    }

    @Test
    void isSentIfAnEarlierAttemptStandsAndTheKeyIsRefusedSince() {
        desk.refuses(REFUSED_KEY);
        desk.stands = () -> Optional.of(23L);

        assertThat(client.add(ORDER)).isEqualTo(new Sent("23", null));
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"FORBIDDEN", "ACCOUNT_BLOCKED", "INSUFFICIENT_FUNDS", "SERVICE_UNKNOWN", "IDEMPOTENCY_KEY_REUSED"})
    void believesNoRefusalOfAnOrderThatStands(ErrorCode code) {
        desk.refuses(new DomainException(code));
        assertThat(client.add(ORDER)).isInstanceOf(Rejected.class);

        desk.stands = () -> Optional.of(23L);
        assertThat(client.add(ORDER)).isEqualTo(new Sent("23", null));
    }

    @Test
    void isTriedAgainIfNobodyCanSayWhetherItStands() {
        desk.refuses(REFUSED_KEY);
        desk.stands = () -> {
            throw new IllegalStateException("the database is away");
        };

        assertThat(client.add(ORDER)).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"PANEL_SUSPENDED", "PANEL_UPGRADING", "RATE_LIMITED", "STALE"})
    void isTriedAgainAfterWhatIsOnlyForNow(ErrorCode code) {
        desk.refuses(new DomainException(code));

        assertThat(client.add(ORDER)).isInstanceOf(NotSent.class);
    }

    @Test
    void isTriedAgainWhenTheParentDoesNotServe() {
        desk.refuses(new ProviderFailure(Reason.HELD_BACK, "the parent panel is suspended"));

        SendOutcome outcome = client.add(ORDER);

        assertThat(outcome).isEqualTo(new NotSent("the parent panel is suspended"));
    }

    /** Answers as a test says. */
    private static final class Desk extends ParentDesk {
        private Supplier<Long> says = () -> 1L;
        private Supplier<Optional<Long>> stands = Optional::empty;
        private String asked;

        void refuses(DomainException refusal) {
            says = () -> {
                throw refusal;
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        <T> T ask(Panel child, PanelId parent, String key, Function<Counter, T> work) {
            return (T) says.get();
        }

        @Override
        Optional<Long> withdraw(PanelId parent, String childKey) {
            asked = childKey;
            return stands.get();
        }
    }
}

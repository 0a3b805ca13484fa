package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final Panel PANEL =
            new Panel(new PanelId(7), "shop", "Shop", "p_7", "USD", "en", PanelState.ACTIVE, 4, false, null, null);
    private static final String ADDRESS = "192.0.2.1";
    private static final String GOOD = "izy_good00000000000000000000000000000000";

    private final RateLimits limits = new RateLimits();
    private final ApiKeys keys = new ApiKeys();
    private int asked;
    private boolean revoked;

    @BeforeEach
    void withoutADatabase() {
        RateLimits.Rate rate = new RateLimits.Rate(10, 1, Duration.ofHours(1));
        limits.configure(rate, rate, rate, rate);
        keys.principals = new Principals();
        keys.rows = new KeyRows() {
            @Override
            Optional<ApiCaller> use(KeyText text) {
                asked++;
                return text.text().equals(GOOD) && !revoked
                        ? Optional.of(new ApiCaller(new UserId(1), "user", "active", "en", "Ann", 0, Set.of()))
                        : Optional.empty();
            }
        };
    }

    @Test
    void asksTheDatabaseNoMoreOnceAnAddressHasShownTooManyBadKeys() throws Exception {
        int tries = 0;
        while (!isRefused(tries)) {
            tries++;
        }

        assertThat(asked).isEqualTo(tries).isEqualTo(10);
        assertThatThrownBy(() -> resolve("izy_another0000000000000000000000000000"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.RATE_LIMITED));
        assertThat(asked).isEqualTo(tries);
    }

    @Test
    void letsARememberedKeyThroughWhateverItsAddressHasDone() throws Exception {
        assertThat(resolve(GOOD)).isPresent();
        for (int nth = 0; nth < 20; nth++) {
            isRefused(nth);
        }

        assertThat(resolve(GOOD)).isPresent();
        assertThat(asked).isEqualTo(1 + 10);
    }

    @Test
    void looksAKeyUpAgainThatWasGoodLatelyWhateverItsAddressHasDone() throws Exception {
        assertThat(resolve(GOOD)).isPresent();
        for (int nth = 0; nth < 20; nth++) {
            isRefused(nth);
        }
        forgetCallers();

        assertThat(resolve(GOOD)).isPresent();
        revoked = true;
        forgetCallers();
        assertThat(resolve(GOOD)).isEmpty();
        forgetCallers();
        assertThatThrownBy(() -> resolve(GOOD)).isInstanceOf(DomainException.class);
    }

    @Test
    void looksForNothingThatCanBeNoKey() throws Exception {
        assertThat(resolve("short")).isEmpty();
        assertThat(asked).isZero();
    }

    /** As the gate does it: a bad key takes a call from its address. */
    private boolean isRefused(int nth) throws Exception {
        try {
            if (resolve("izy_bad%034d".formatted(nth)).isEmpty()) {
                limits.callOfAddress(PANEL.id(), ADDRESS);
            }
            return false;
        } catch (DomainException refusal) {
            return true;
        }
    }

    private void forgetCallers() {
        keys.principals.forget(new AccountChanged(PANEL.id(), new UserId(1)));
    }

    private Optional<ApiCaller> resolve(String key) throws Exception {
        return TenantContext.call(PANEL, () -> keys.resolve(key, () -> limits.requireLeft(PANEL.id(), ADDRESS)));
    }
}

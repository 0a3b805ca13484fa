package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one address may have of passwords' hashes is the same however many panels it asks. */
class SessionsTest {
    private static final String ADDRESS = "192.0.2.1";
    private static final int PASSWORDS = 4;

    private final Sessions sessions = new Sessions();
    private int tried;

    @BeforeEach
    void withoutADatabase() {
        RateLimits.Rate many = new RateLimits.Rate(100, 1, Duration.ofHours(1));
        sessions.limits = new RateLimits();
        sessions.limits.configure(many, many, many, new RateLimits.Rate(PASSWORDS, 1, Duration.ofHours(1)));
        sessions.tries = new LogInTries() {
            @Override
            LogInTry open(String emailKey, String from) {
                tried++;
                throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
            }
        };
    }

    @Test
    void looksAtNoMorePasswordsOfAnAddressThatTriesPanelAfterPanel() {
        for (int panel = 1; panel <= PASSWORDS; panel++) {
            assertRefused(panel, ErrorCode.WRONG_CREDENTIALS, ADDRESS);
        }

        assertRefused(50, ErrorCode.RATE_LIMITED, ADDRESS);
        assertThat(tried).isEqualTo(PASSWORDS);
        assertRefused(50, ErrorCode.WRONG_CREDENTIALS, "192.0.2.2");
    }

    @Test
    void hashesNoMoreForSignUpsEither() {
        for (int panel = 1; panel <= PASSWORDS; panel++) {
            assertRefused(panel, ErrorCode.WRONG_CREDENTIALS, ADDRESS);
        }
        NewUser visitor = new NewUser("new@shop.example", "a long enough one", null, Roles.CUSTOMER, "en");

        assertThatThrownBy(() -> TenantContext.call(panel(50), () -> sessions.signUp(visitor, ADDRESS)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
                    assertThat((Long) refusal.arguments().get(0)).isPositive();
                });
    }

    @Test
    void countsSignUpsOnOtherPanelsWithThem() {
        for (int panel = 1; panel <= PASSWORDS; panel++) {
            sessions.limits.signUp(new PanelId(panel), ADDRESS);
        }

        assertRefused(50, ErrorCode.RATE_LIMITED, ADDRESS);
        assertThat(tried).isZero();
    }

    private void assertRefused(int panel, ErrorCode code, String address) {
        assertThatThrownBy(() -> TenantContext.call(
                        panel(panel), () -> sessions.logIn("ann@shop.example", "guess " + panel, address)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static Panel panel(int id) {
        return new Panel(
                new PanelId(id), "p" + id, "P", "p_" + id, "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    }
}

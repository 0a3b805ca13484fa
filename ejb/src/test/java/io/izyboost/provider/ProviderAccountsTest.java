package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAccountsTest {
    private static final Panel PANEL =
            new Panel(new PanelId(7), "shop", "Shop", "p_7", "USD", "en", PanelState.ACTIVE, 9, false, null, null);
    private static final ProviderAccountId ID = new ProviderAccountId(1);

    private final ProviderAccounts accounts = new ProviderAccounts();
    private final List<String> counted = new ArrayList<>();
    private String seen = "https://ours.example/api";
    private String locked = "https://ours.example/api";
    private @Nullable AccountTerms written;

    @BeforeEach
    void withoutADatabase() {
        accounts.rules = new AccountRules() {
            @Override
            @Nullable
            String url(ProviderKind kind, @Nullable String given) {
                return given;
            }
        };
        accounts.clients = new ProviderClients() {
            @Override
            String circuit(ProviderAccountId id) {
                return "";
            }

            @Override
            void forget(ProviderAccountId id) {}

            @Override
            FirstCall first(ProviderConnection account) {
                ProviderFailure refusal = new ProviderFailure(
                        ErrorCode.PROVIDER_KEY_INVALID, ProviderFailure.Reason.REFUSED, "Invalid API key");
                return new FirstCall(account, null, refusal, new WireNotes(), 5);
            }

            @Override
            void count(FirstCall call) {
                counted.add(call.outcome());
            }
        };
        accounts.rows = new AccountRows() {
            @Override
            ProviderAccountView view(ProviderAccountId id, String circuit) {
                return account(seen).view(circuit);
            }

            @Override
            void update(ProviderAccountId id, ChangeProvider change, Function<ProviderAccount, AccountTerms> terms) {
                written = terms.apply(account(locked));
            }
        };
    }

    /** The owner moves the account while somebody else, who has not his key, moves it where it was before. */
    @Test
    void sendsNoKeyToAnAddressThatIsNewUnderLock() {
        seen = "https://theirs.example/api";

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> change(url("https://theirs.example/api", null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDER_KEY_MISSING));
        assertThat(written).isNull();
    }

    @Test
    void movesWithANewKeyAndStaysWhereItIsWithoutAnAddress() throws Exception {
        change(url("https://new.example/api", "another-key"));
        assertThat(written.url()).isEqualTo("https://new.example/api");

        seen = "https://old.example/api";
        change(url(null, null));
        assertThat(written.url()).isEqualTo(locked);
    }

    @Test
    void countsTheCallAfterWhichAnAccountIsRefused() {
        AddProvider added =
                AddProvider.of("Supplier", ProviderKind.API_V2, "https://ours.example/api", "a-key-of-ours");

        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> TenantContext.call(PANEL, () -> accounts.add(added)));
        assertThat(counted).containsExactly("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00000000001", "0", "-1", "1000000001"})
    void refusesAnExchangeRateThatItsColumnCannotHold(String rate) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> terms("https://ours.example", new BigDecimal(rate)))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("exchangeRate");
                    assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_BOUNDS);
                });
        assertThat(terms("https://ours.example", new BigDecimal("0.0000000001")).exchangeRate())
                .isPositive();
    }

    private void change(ChangeProvider change) throws Exception {
        TenantContext.call(PANEL, () -> accounts.change(ID, change));
    }

    private static ChangeProvider url(@Nullable String url, @Nullable String key) {
        return new ChangeProvider(null, url, key, null, null, null, null, null, null, null, null, null, null);
    }

    private static ProviderAccount account(String url) {
        return new ProviderAccount(terms(url, BigDecimal.ONE), ProviderKind.API_V2, Instant.EPOCH) {
            @Override
            ProviderAccountId id() {
                return ID;
            }
        };
    }

    private static AccountTerms terms(String url, BigDecimal rate) {
        return new AccountTerms("Supplier", url, "USD", rate, null, BigDecimal.ZERO, false, 8);
    }
}

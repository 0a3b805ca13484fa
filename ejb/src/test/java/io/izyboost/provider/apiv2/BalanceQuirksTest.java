package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BalanceQuirksTest {
    @Test
    void takesNoNumberForABalanceThatNobodyCouldHave() {
        assertThat(Clients.reading("{\"balance\":\"99999999999999.5\",\"currency\":\"usd\"}", ProviderClient::balance))
                .isEqualTo(new ProviderBalance(new BigDecimal("99999999999999.5"), "USD"));
        assertThatThrownBy(() -> Clients.reading("{\"balance\":\"1e30\"}", ProviderClient::balance))
                .isInstanceOf(ProviderFailure.class)
                .hasMessageContaining(Why.ANSWER_WITHOUT_BALANCE.text());
    }
}

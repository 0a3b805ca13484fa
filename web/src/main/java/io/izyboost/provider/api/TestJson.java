package io.izyboost.provider.api;

import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderTest;
import io.izyboost.ui.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a test call brought. */
public record TestJson(
        boolean ok,
        @Nullable BigDecimal balance,
        @Nullable String currency,
        @Nullable String problem,
        long millis,
        boolean rateDropped) {
    static TestJson of(ProviderTest test) {
        ProviderBalance balance = test.balance();
        return new TestJson(
                test.ok(),
                balance == null ? null : balance.amount(),
                balance == null ? null : balance.currency(),
                Formats.told(test.problem()),
                test.millis(),
                test.rateDropped());
    }
}

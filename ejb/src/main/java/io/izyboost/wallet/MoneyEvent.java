package io.izyboost.wallet;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One movement between a customer's wallet and an account of the panel.
 *
 * @param key names the event for ever: a second event with the same key moves nothing
 * @param amount what the wallet gains; negative: what it pays
 */
record MoneyEvent(
        Kind kind,
        String key,
        UserId user,
        Money amount,
        @Nullable Long order,
        @Nullable String reference) {

    /** The kinds of event, each with the account on its other side. */
    enum Kind {
        CHARGE("REVENUE"),
        REFUND("REVENUE"),
        STAFF_CREDIT("STAFF_CREDIT");

        private final String counterAccount;

        Kind(String counterAccount) {
            this.counterAccount = counterAccount;
        }

        String counterAccount() {
            return counterAccount;
        }
    }
}

package io.izyboost.provider;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known after an order was handed over. A lost answer is not a failure: the classes are never mixed, since each
 * means something else for the customer's money.
 */
public sealed interface SendOutcome {
    /** The provider took it. {@code charge} is what it says that it costs, if it says so. */
    record Sent(String providerOrderId, @Nullable BigDecimal charge) implements SendOutcome {}

    /** The provider answered that it does not take it: nothing runs there. */
    record Rejected(String error, Cause cause) implements SendOutcome {
        /** Whose matter the refusal is: the order's own, or something that the owner of the account has to mend. */
        public enum Cause {
            ORDER,
            FUNDS,
            KEY
        }
    }

    /** Proved that no byte of the request left: it may be sent again. */
    record NotSent(String why) implements SendOutcome {}

    /** It may have arrived: never sent again and never refunded by itself. */
    record Unknown(String why) implements SendOutcome {}
}

package io.izyboost.wallet;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.Money;

/** A customer with what the wallet holds; zero for one who never had a wallet. */
public record CustomerRow(UserView user, Money balance) {
    public boolean isBlocked() {
        return user.state().equals("blocked");
    }
}

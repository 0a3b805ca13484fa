package io.izyboost.wallet.page;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.Money;

/** A customer in the list of staff. */
public record CustomerRow(UserView user, Money balance) {
    public boolean isBlocked() {
        return user.state().equals("blocked");
    }
}

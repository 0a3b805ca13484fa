package io.izyboost.wallet;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;

/** A credit that was booked, and what the wallet held right after it. */
public record CreditView(long id, UserId user, Money amount, String reference, Money balance) {}

package io.izyboost.wallet;

import io.izyboost.kernel.UserId;
import java.math.BigDecimal;

/** Money that staff puts into a customer's wallet; for one customer a reference (a receipt's number …) counts once. */
public record CreditWallet(UserId user, BigDecimal amount, String reference) {}

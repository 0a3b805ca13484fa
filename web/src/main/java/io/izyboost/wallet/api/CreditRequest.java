package io.izyboost.wallet.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A credit as it is asked for; the amount may come as a string or a number. */
public record CreditRequest(
        @Nullable BigDecimal amount, @Nullable String reference) {}

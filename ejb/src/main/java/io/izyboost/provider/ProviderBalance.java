package io.izyboost.provider;

import java.math.BigDecimal;

/** What the account holds at the provider; {@code currency} is upper case, empty if the provider does not say. */
public record ProviderBalance(BigDecimal amount, String currency) {}

package io.izyboost.ordering;

import io.izyboost.provider.ProviderAccountId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What helps a person to find out whether an order arrived: the provider numbers its orders upwards, so a lost one
 * stands between those that were sent just before and just after it.
 *
 * @param expected what the provider should have taken for it, in the panel's currency
 */
public record OrderEvidence(
        @Nullable ProviderAccountId provider,
        @Nullable String numberBefore,
        @Nullable String numberAfter,
        BigDecimal expected) {}

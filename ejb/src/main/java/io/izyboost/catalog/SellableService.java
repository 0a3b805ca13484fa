package io.izyboost.catalog;

import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A service as an order sees it, at the moment of ordering.
 *
 * @param provider null: worked by hand, without an account
 * @param rate per 1000, or of one package, in the panel's currency
 * @param cost what the provider takes, in the panel's currency
 * @param uniqueLink refuse a second open order with the same link
 */
public record SellableService(
        ServiceId id,
        String name,
        ServiceType type,
        @Nullable ProviderAccountId provider,
        ProviderKind providerKind,
        @Nullable String providerService,
        BigDecimal rate,
        BigDecimal cost,
        long min,
        long max,
        boolean dripfeed,
        boolean uniqueLink) {}

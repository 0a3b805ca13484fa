package io.izyboost.catalog;

import io.izyboost.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The arithmetic of prices: six decimals, never a float, and never below what the provider takes. */
public final class Pricing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Pricing() {}

    /**
     * What an order costs the customer.
     *
     * @param rate per 1000, or of one package
     * @param billedQuantity for a package 1, or 0 where nothing was delivered
     */
    public static BigDecimal charge(ServiceType type, BigDecimal rate, long billedQuantity) {
        BigDecimal product = rate.multiply(BigDecimal.valueOf(billedQuantity));
        BigDecimal exact = type.billing() == BillingRule.FLAT ? product : product.movePointLeft(3);
        return exact.setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    /** The provider's rate in the panel's currency, rounded up: it is the floor of what we ask. */
    public static BigDecimal cost(BigDecimal providerRate, BigDecimal exchangeRate) {
        return providerRate.multiply(exchangeRate).setScale(Money.SCALE, RoundingMode.CEILING);
    }

    /** Cost and margin, rounded half up, or up to the next step where one is asked for; not below cost. */
    public static BigDecimal rate(BigDecimal cost, BigDecimal marginPercent, @Nullable BigDecimal roundTo) {
        BigDecimal exact = cost.add(cost.multiply(marginPercent).divide(HUNDRED));
        BigDecimal rate = roundTo == null || roundTo.signum() <= 0
                ? exact.setScale(Money.SCALE, RoundingMode.HALF_UP)
                : exact.divide(roundTo, 0, RoundingMode.CEILING)
                        .multiply(roundTo)
                        .setScale(Money.SCALE, RoundingMode.CEILING);
        return rate.max(cost);
    }
}

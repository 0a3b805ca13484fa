package io.izyboost.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares what an order should cost, in the panel's currency, with what a provider says that it took, in its own.
 * Providers round in their own ways, so both ways round there is one tolerance.
 */
record Charges(BigDecimal exchangeRate) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0005");
    private static final BigDecimal LEAST = new BigDecimal("0.00001");
    private static final int SCALE = 6;

    /** What the provider should take for it. */
    BigDecimal expected(BigDecimal cost) {
        return cost.divide(exchangeRate, SCALE, RoundingMode.HALF_UP);
    }

    /** The least cost of an order that could have this charge. */
    BigDecimal leastCost(BigDecimal charge) {
        return cost(charge.subtract(around(charge)), RoundingMode.FLOOR);
    }

    BigDecimal mostCost(BigDecimal charge) {
        return cost(charge.add(around(charge)), RoundingMode.CEILING);
    }

    static boolean isClose(BigDecimal one, BigDecimal other, BigDecimal scale) {
        return one.subtract(other).abs().compareTo(tolerance(scale)) <= 0;
    }

    private BigDecimal cost(BigDecimal charge, RoundingMode rounding) {
        return charge.multiply(exchangeRate).setScale(SCALE, rounding);
    }

    /** A little more than the tolerance, which is a share of the expected charge and not of the one that was told. */
    private static BigDecimal around(BigDecimal charge) {
        return tolerance(charge).multiply(new BigDecimal("1.01"));
    }

    private static BigDecimal tolerance(BigDecimal scale) {
        return scale.abs().multiply(TOLERANCE).max(LEAST);
    }
}

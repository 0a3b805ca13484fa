package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Money;
import java.math.BigDecimal;

/** What no sane catalog goes beyond; the columns hold more, so that sums do not overflow. */
final class CatalogLimits {
    /** A price at or above it parks a service (9999999999999 is the usual one). */
    static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal LEAST_STEP = BigDecimal.ONE.movePointLeft(Money.SCALE);

    static final BigDecimal HIGHEST_MARGIN = BigDecimal.valueOf(10_000);
    static final long HIGHEST_QUANTITY = 1_000_000_000_000L;
    static final int LONGEST_NAME = 255;
    static final int LONGEST_CATEGORY = 150;
    static final int LONGEST_DESCRIPTION = 5_000;
    static final int LONGEST_PROVIDER_SERVICE = 100;

    private CatalogLimits() {}

    /** 0: rates are not rounded. A step finer than a price can be is none. */
    static void checkStep(BigDecimal step) {
        boolean finer = step.signum() != 0 && step.compareTo(LEAST_STEP) < 0;
        if (finer || step.compareTo(HIGHEST_RATE) > 0) {
            throw DomainException.outside("roundTo", 0, HIGHEST_RATE);
        }
    }

    /** A margin below 0 would sell below cost. */
    static void checkMargin(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HIGHEST_MARGIN) > 0) {
            throw DomainException.outside("marginPercent", 0, HIGHEST_MARGIN);
        }
    }
}

package io.izyboost.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures with the digits that their noise allows. */
final class Rounded {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Rounded() {}

    static String of(double value) {
        return Double.isNaN(value) ? "-" : number(value).toPlainString();
    }

    static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).round(THREE_DIGITS);
    }
}

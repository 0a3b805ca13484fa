package io.izyboost.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The sales of one day in UTC.
 *
 * @param revenue what its orders cost their customers now, refunds taken off
 * @param cost what providers are expected to take for the part that was not refunded
 */
public record DayFigures(LocalDate day, long orders, BigDecimal revenue, BigDecimal cost) {
    static DayFigures none(LocalDate day) {
        return new DayFigures(day, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public BigDecimal margin() {
        return revenue.subtract(cost);
    }
}

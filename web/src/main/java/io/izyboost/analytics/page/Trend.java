package io.izyboost.analytics.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How a figure moved against the one before, as people read it.
 *
 * @param text the signed percentage; empty where there is nothing to compare with
 * @param tone the style of the text: up, down or flat
 */
public record Trend(String text, String tone) {
    private static final Trend NONE = new Trend("", "flat");

    static Trend of(BigDecimal now, BigDecimal before, Locale locale) {
        if (before.signum() <= 0) {
            return NONE;
        }
        BigDecimal change = now.subtract(before).divide(before, 2, RoundingMode.HALF_UP);
        DecimalFormat format = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        format.setPositivePrefix(change.signum() == 0 ? "" : "+");
        String tone = change.signum() == 0 ? "flat" : change.signum() > 0 ? "up" : "down";
        return new Trend(format.format(change), tone);
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }
}

package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PricingTest {
    @Test
    void chargesTheRatePerThousandHalfUp() {
        assertThat(charge(ServiceType.DEFAULT, "0.90", 100)).isEqualTo("0.090000");
        assertThat(charge(ServiceType.DEFAULT, "0.0015", 1)).isEqualTo("0.000002");
        assertThat(charge(ServiceType.DEFAULT, "0.001499", 1)).isEqualTo("0.000001");
    }

    @Test
    void chargesAPackageOnceAndNothingForNone() {
        assertThat(charge(ServiceType.PACKAGE, "12.5", 1)).isEqualTo("12.500000");
        assertThat(charge(ServiceType.CUSTOM_COMMENTS_PACKAGE, "12.5", 0)).isEqualTo("0.000000");
    }

    @Test
    void chargesLinesLikeAQuantity() {
        assertThat(charge(ServiceType.CUSTOM_COMMENTS, "20", 3)).isEqualTo("0.060000");
    }

    @Test
    void roundsTheCostUp() {
        assertThat(Pricing.cost(new BigDecimal("0.00000001"), BigDecimal.ONE)).isEqualByComparingTo("0.000001");
        assertThat(Pricing.cost(new BigDecimal("1.30"), new BigDecimal("0.92"))).isEqualByComparingTo("1.196");
    }

    @Test
    void addsTheMarginToTheLastDigit() {
        assertThat(rate("0.90", "30", null)).isEqualByComparingTo("1.17");
        assertThat(rate("0.278195", "30", null)).isEqualByComparingTo("0.361654");
        assertThat(rate("0.90", "0", null)).isEqualByComparingTo("0.90");
    }

    @Test
    void roundsUpToTheStep() {
        assertThat(rate("0.90", "30", "0.05")).isEqualByComparingTo("1.20");
        assertThat(rate("1.00", "20", "0.05")).isEqualByComparingTo("1.20");
        assertThat(rate("0.000001", "0", "0.01")).isEqualByComparingTo("0.01");
    }

    @Test
    void neverFallsBelowTheCost() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal providerRate = new BigDecimal(random.nextInt(1, 1_000_000)).movePointLeft(random.nextInt(12));
            BigDecimal exchange = new BigDecimal(random.nextInt(1, 5_000)).movePointLeft(3);
            BigDecimal cost = Pricing.cost(providerRate, exchange);
            BigDecimal margin = new BigDecimal(random.nextInt(500)).movePointLeft(1);
            BigDecimal step = random.nextBoolean() ? new BigDecimal("0.05") : null;
            assertThat(cost).isGreaterThanOrEqualTo(providerRate.multiply(exchange));
            assertThat(Pricing.rate(cost, margin, step)).isGreaterThanOrEqualTo(cost);
        }
    }

    private static String charge(ServiceType type, String rate, long quantity) {
        return Pricing.charge(type, new BigDecimal(rate), quantity).toPlainString();
    }

    private static BigDecimal rate(String cost, String margin, String step) {
        return Pricing.rate(new BigDecimal(cost), new BigDecimal(margin), step == null ? null : new BigDecimal(step));
    }
}

package io.izyboost.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void saysByHowMuchItMoved() {
        assertThat(trend("150", "100")).isEqualTo(new Trend("+50%", "up"));
        assertThat(trend("75", "100")).isEqualTo(new Trend("-25%", "down"));
        assertThat(trend("100", "100")).isEqualTo(new Trend("0%", "flat"));
        assertThat(trend("99.9", "100")).as("less than half a percent").isEqualTo(new Trend("0%", "flat"));
    }

    @Test
    void comparesNothingWithNothing() {
        assertThat(trend("5", "0").isKnown()).isFalse();
        assertThat(trend("5", "-2").isKnown()).isFalse();
    }

    private static Trend trend(String now, String before) {
        return Trend.of(new BigDecimal(now), new BigDecimal(before), Locale.ENGLISH);
    }
}

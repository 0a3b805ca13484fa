package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noCellIsTakenForAFormula(String text) {
        assertThat(Csv.cell(text)).startsWith("\"'" + text.charAt(0));
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
    }

    @Test
    void leavesPlainTextAndNothingAsTheyAre() {
        assertThat(Csv.cell("https://example.com/p?x=1")).isEqualTo("https://example.com/p?x=1");
        assertThat(Csv.cell(null)).isEmpty();
        assertThat(Csv.cell(12)).isEqualTo("12");
    }

    @Test
    void leavesAnAmountANumber() {
        assertThat(Csv.cell(new BigDecimal("-1E+2"))).isEqualTo("-100");
    }
}

package io.izyboost.ordering.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noCellIsTakenForAFormula(String text) {
        assertThat(OrdersCsv.cell(text)).startsWith("\"'" + text.charAt(0));
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(OrdersCsv.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
    }

    @Test
    void leavesPlainTextAndNothingAsTheyAre() {
        assertThat(OrdersCsv.cell("https://example.com/p?x=1")).isEqualTo("https://example.com/p?x=1");
        assertThat(OrdersCsv.cell(null)).isEmpty();
        assertThat(OrdersCsv.cell(12)).isEqualTo("12");
    }
}

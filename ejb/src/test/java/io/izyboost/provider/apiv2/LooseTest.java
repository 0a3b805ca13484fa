package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.90 | 0.90",
                "0,90 | 0.90",
                "0,900 | 0.900",
                "-0,125 | -0.125",
                "1,234 | 1234",
                "12,345,678.5 | 12345678.5",
                "$12.50 | 12.50"
            })
    void takesACommaForThousandsOnlyAfterAFigureThatIsNotZero(String text, String number) {
        assertThat(Loose.decimal(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,900.5", "1.2.3", "free"})
    void guessesNothing(String text) {
        assertThat(Loose.decimal(text)).isNull();
    }
}

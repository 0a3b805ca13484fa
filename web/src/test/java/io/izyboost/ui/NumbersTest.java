package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1,000 | 1000",
                "en | 1 000 | 1000",
                "en | 1\u202f000\u202f000 | 1000000",
                "en | 1,234,567.89 | 1234567.89",
                "en | 1.446 | 1.446",
                "en | 12,5 | 12.5",
                "en | 0,005 | 0.005",
                "en | 30 % | 30",
                "en | -5 | -5",
                "fr | 1,446 | 1.446",
                "fr | 1 000 | 1000",
                "fr | 1\u202f234,5 | 1234.5",
                "fr | 12.50 | 12.50",
                "fr | 0.005 | 0.005",
                "fr | 30\u202f% | 30"
            })
    void readsWhatThePagesPrint(String language, String typed, BigDecimal number) {
        assertThat(read(language, typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | abc",
                "en | %",
                "en | 1.000,50",
                "en | 1,00,000",
                "en | 1,000 000",
                "en | 12 34",
                "en | 1e5",
                "en | 1234567890123",
                "fr | 1.000",
                "fr | 1,000.50",
                "fr | 1.000.000"
            })
    void asksAgainWhatIsNotClear(String language, String typed) {
        assertThatThrownBy(() -> read(language, typed))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NUMBER_UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | 1.000", "fr | 1,000", "fr | 12,345", "en | 10 %"})
    void asksAgainBeforeASumIsBookedThatCouldBeAThousandTimesLarger(String language, String typed) {
        Locale locale = Locale.forLanguageTag(language);
        assertThatThrownBy(() -> Numbers.read("amount", typed, locale, true)).isInstanceOf(DomainException.class);
        assertThat(Numbers.read("amount", "12.50", locale, true)).isEqualByComparingTo("12.5");
    }

    @Test
    void readsWhatItHasWritten() {
        BigDecimal price = new BigDecimal("1234.879800");
        assertThat(Numbers.write(price, Locale.FRENCH)).isEqualTo("1234,8798");
        assertThat(Numbers.write(price, Locale.ENGLISH)).isEqualTo("1234.8798");
        assertThat(read("fr", Numbers.write(price, Locale.FRENCH))).isEqualByComparingTo(price);
        assertThat(Numbers.write(new BigDecimal("0.000"), Locale.FRENCH)).isEqualTo("0");
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(read("en", null)).isNull();
        assertThat(read("en", " \u00a0")).isNull();
        assertThat(Numbers.whole("min", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1,000", "1 000", "1.000", "1\u202f000"})
    void separatorsInACountPartThousands(String typed) {
        assertThat(Numbers.whole("quantity", typed)).isEqualTo(1_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.0", "abc", "1,00", "1,000.5", "10000000000000000000", "0,100"})
    void aCountIsWhole(String typed) {
        assertThatThrownBy(() -> Numbers.whole("quantity", typed)).isInstanceOf(DomainException.class);
    }

    private static BigDecimal read(String language, String typed) {
        return Numbers.read("rate", typed, Locale.forLanguageTag(language), false);
    }
}

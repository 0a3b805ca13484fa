package io.izyboost.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void saysEveryErrorInBothLanguages(ErrorCode code) {
        DomainException problem = new DomainException(code, 1000L);

        String english = Messages.of(problem, Locale.UK);
        String french = Messages.of(problem, Locale.CANADA_FRENCH);

        assertThat(english).doesNotContain("error.").doesNotContain("{0}").isNotBlank();
        assertThat(french).doesNotContain("error.").doesNotContain("{0}").isNotEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"QUANTITY_TOO_SMALL", "QUANTITY_TOO_LARGE"})
    void writesNumbersWithoutGrouping(ErrorCode code) {
        assertThat(Messages.of(new DomainException(code, 10000L), Locale.FRENCH))
                .contains("10000");
    }

    @Test
    void writesFractionsAsTheReaderDoes() {
        DomainException problem = new DomainException(ErrorCode.RATE_BELOW_COST, new BigDecimal("1.446100"));

        assertThat(Messages.of(problem, Locale.FRENCH)).contains("1,4461");
        assertThat(Messages.of(problem, Locale.ENGLISH)).contains("1.4461");
    }
}

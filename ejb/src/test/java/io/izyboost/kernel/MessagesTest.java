package io.izyboost.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            names = {"INVALID_INPUT", "OUT_OF_BOUNDS", "NOT_ONE_OF"})
    void callsFieldsAsTheReaderDoes(ErrorCode code) {
        DomainException problem = DomainException.at("marginPercent", code, "marginPercent", 0, 10);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(Messages.of(problem, locale)).startsWith("marginPercent ");
            assertThat(Messages.of(problem, "“Margin”", locale))
                    .startsWith("“Margin” ")
                    .doesNotContain("marginPercent");
        }
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

    @ParameterizedTest
    @EnumSource(Why.class)
    void tellsEveryCauseInBothLanguages(Why why) {
        String kept = why.text("one", "two");

        assertThat(Messages.told(kept, Locale.ENGLISH))
                .doesNotContain("why.", "{")
                .isNotBlank();
        assertThat(Messages.told(kept, Locale.FRENCH))
                .doesNotContain("why.", "{")
                .isNotEqualTo(Messages.told(kept, Locale.ENGLISH));
    }

    @Test
    void tellsWhatACauseOrARefusalWasKeptWith() {
        String cause = Why.CURRENCY_TAKEN_TO_BE.text("USD", Why.ANSWER_IS_PAGE.text(200));

        assertThat(Messages.told(cause, Locale.FRENCH))
                .isEqualTo("La devise du fournisseur n’a pas pu lui être demandée ; supposée USD."
                        + " HTTP 200, une page au lieu de JSON");
        assertThat(Messages.told(new DomainException(ErrorCode.QUANTITY_TOO_SMALL, 10).kept(), Locale.FRENCH))
                .isEqualTo("La plus petite quantité est 10.");
        assertThat(Messages.of(new DomainException(ErrorCode.PROVIDER_FAILED, Why.NOT_CONNECTED.text()), Locale.FRENCH))
                .endsWith("Le serveur du fournisseur est injoignable");
    }

    @Test
    void leavesTheWordsOfAProviderAsTheyAre() {
        assertThat(Messages.told("Incorrect order ID", Locale.FRENCH)).isEqualTo("Incorrect order ID");
        assertThat(Messages.told("", Locale.FRENCH)).isEmpty();
        assertThat(Messages.told(Why.PROVIDER_SAYS.text("It's {0} off"), Locale.FRENCH))
                .isEqualTo("Le fournisseur répond : « It's {0} off »");
    }

    /** The bundle takes the last of two in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyTextStandsOnce(String language) throws IOException {
        assertThat(keys(language)).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("fr")).containsExactlyInAnyOrderElementsOf(keys("en"));
    }

    private static List<String> keys(String language) throws IOException {
        try (InputStream bundle =
                MessagesTest.class.getResourceAsStream("/io/izyboost/messages_" + language + ".properties")) {
            return new String(bundle.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        }
    }
}

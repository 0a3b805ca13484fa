package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.tenancy.PanelName;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelWordsTest {
    @Test
    void takesDnsLabels() {
        for (String good : List.of("abc", "a1b", "1st-panel", "a-b-c", "x".repeat(40))) {
            assertThat(PanelWords.slug(good)).isEqualTo(good);
        }
    }

    @Test
    void refusesWhatIsNoDnsLabel() {
        for (String bad :
                List.of("", "ab", "Abc", "a_b", "-ab", "ab-", "a.b", "été", "x".repeat(41), "xn--abc", "a\nb")) {
            refused(ErrorCode.SLUG_INVALID, () -> PanelWords.slug(bad));
        }
    }

    @Test
    void refusesNamesOfThePlatform() {
        for (String reserved : List.of("main", "www", "api", "admin", "manage", "mail", "hub", "static")) {
            refused(ErrorCode.SLUG_RESERVED, () -> PanelWords.slug(reserved));
        }
    }

    @Test
    void takesCurrenciesThatAreSpent() {
        assertThat(PanelWords.currency("usd")).isEqualTo("USD");
        assertThat(PanelWords.currency("XAF")).isEqualTo("XAF");
        for (String bad : List.of("", "US", "USX", "XAU", "XXX", "DEM", "ADP", "dollar")) {
            refused(ErrorCode.CURRENCY_INVALID, () -> PanelWords.currency(bad));
        }
    }

    @Test
    void refusesNamesThatNobodyCanRead() {
        refused(ErrorCode.INVALID_INPUT, () -> PanelName.checked(" "));
        refused(ErrorCode.INVALID_INPUT, () -> PanelName.checked("a\u0000b"));
        refused(ErrorCode.INVALID_INPUT, () -> PanelName.checked("x".repeat(101)));
        assertThat(PanelName.checked(" Aurora & Söhne ")).isEqualTo("Aurora & Söhne");
    }

    private static void refused(ErrorCode code, Runnable judge) {
        assertThatThrownBy(judge::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}

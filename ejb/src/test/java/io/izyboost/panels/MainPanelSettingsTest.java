package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are those that {@code bin/izyboost.sh} looks for: "Setting NAME must be …". */
class MainPanelSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "nobody, correct horse battery, IZYBOOST_SUPER_ADMIN_EMAIL",
        "admin@hub.example, short, IZYBOOST_SUPER_ADMIN_PASSWORD",
        "admin@hub.example, 123456789, IZYBOOST_SUPER_ADMIN_PASSWORD",
        "admin@hub.example, admin@hub.example, IZYBOOST_SUPER_ADMIN_PASSWORD"
    })
    void namesWhatIsWrongWithTheFirstAccount(String email, String password, String setting) {
        assertThatThrownBy(() -> MainPanelSettings.admin(email, password))
                .hasMessageStartingWith("Setting " + setting + " must be ")
                .hasMessageNotContaining(password);
    }

    @Test
    void namesAKeyThatIsTooShortWithoutTellingIt() {
        assertThatThrownBy(() -> MainPanelSettings.apiKey("secret"))
                .hasMessageStartingWith("Setting IZYBOOST_SUPER_ADMIN_API_KEY must be 32 to 128 characters")
                .hasMessageNotContaining("secret");
        assertThat(MainPanelSettings.apiKey(null)).isNull();
        assertThat(MainPanelSettings.apiKey("k".repeat(32))).hasSize(32);
    }

    @Test
    void namesACurrencyOrALanguageThatThereIsNot() {
        assertThatThrownBy(() -> MainPanelSettings.currency("DOLLAR"))
                .hasMessageStartingWith("Setting IZYBOOST_MAIN_CURRENCY must be ");
        assertThatThrownBy(() -> MainPanelSettings.locale("de"))
                .hasMessageStartingWith("Setting IZYBOOST_MAIN_LOCALE must be en or fr");
        assertThat(MainPanelSettings.currency("eur")).isEqualTo("EUR");
        assertThat(MainPanelSettings.locale("FR")).isEqualTo("fr");
    }
}

package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The page for integrators calls its own panel. */
@BrowserTest
class ApiPageIT {
    private static final String TRACES =
            "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie + location.href";

    private final TestPanel panel = IzyBoostServer.shared().aPanel();

    @Test
    void triesCallsOnAPhoneAndKeepsNoKey(Screens screens) {
        TestCustomer customer = panel.aCustomer("12.5");
        Page page = screens.phone(panel.url());
        page.navigate("/api#try");
        page.locator("#tryKey").fill("izy_wrong");
        press(page, "balance");
        assertThat(page.locator("#tryAnswer")).hasText("{\n  \"error\": \"Invalid API key\"\n}");

        page.locator("#tryKey").fill(customer.apiKey());
        press(page, "balance");
        assertThat(page.locator("#tryAnswer")).containsText("\"balance\": \"12.5");
        assertThat(page.locator("#tryState")).containsText("HTTP 200");
        press(page, "services");
        assertThat(page.locator("#tryAnswer")).hasText("[]");
        page.locator("#tryOrders").fill("4711, 4712");
        press(page, "status");
        assertThat(page.locator("#tryAnswer")).containsText("\"4712\": {");

        Assertions.assertThat((String) page.evaluate(TRACES)).doesNotContain(customer.apiKey());
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing stands out sideways")
                .isEqualTo(true);
        page.reload();
        assertThat(page.locator("#tryKey")).hasValue("");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void saysInFrenchThatNoAnswerCame(Screens screens) {
        Page page = screens.open(new NewContextOptions().setBaseURL(panel.url()).setLocale("fr"));
        page.navigate("/api");
        page.route("**/api/v2", route -> route.abort());
        page.locator("#tryKey").fill("izy_any");
        press(page, "balance");

        assertThat(page.locator("#tryState")).hasText("Aucune réponse. Vérifiez votre connexion et réessayez.");
        assertThat(page.locator("#tryAnswer")).isHidden();
    }

    private static void press(Page page, String action) {
        Locator button = page.locator("#tryForm button[value=" + action + "]");
        button.click();
    }
}

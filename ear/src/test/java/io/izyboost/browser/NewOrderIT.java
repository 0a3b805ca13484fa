package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A customer orders on the web while prices move and answers are lost. */
@BrowserTest
class NewOrderIT {
    private static final Pattern ORDER = Pattern.compile("/order\\?id=\\d+");

    /** They come to the browser and never to the page's script, as when a phone loses its line. */
    private static final String ANSWERS_ARE_LOST = """
            () => {
              const whole = PrimeFaces.ajax.Response.handle;
              PrimeFaces.ajax.Response.handle = () => true;
              window.izyLost = { restore: () => { PrimeFaces.ajax.Response.handle = whole; } };
            }
            """;

    private final TestPanel panel = IzyBoostServer.shared().aPanel().withCatalog();
    private final TestCustomer customer = panel.aCustomer("1000");

    @Test
    void priceThatChangedSinceItWasShownIsShownFirst(Screens screens) {
        Page page = filledIn(screens);
        String service = page.locator("#service_input").inputValue();
        panel.staff()
                .patch(
                        "/manage/api/v1/services/" + service,
                        Json.createObjectBuilder().add("rate", "777").build())
                .expect(200);
        page.locator("#place").click();
        assertThat(page.locator("#side .notice-danger")).containsText("$77.70");
        assertThat(page.locator(".price")).hasText("$77.70");
        Assertions.assertThat(orders()).isZero();
        page.locator("#place").click();
        page.waitForURL(ORDER);
        assertThat(page.locator("#messages")).containsText("$77.70");
        assertThat(page).not().hasURL(Pattern.compile("done"));
        Assertions.assertThat(orders()).isOne();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void whoNeverGotTheAnswerPressesAgainAndPaysOnce(Screens screens) {
        Page page = filledIn(screens);
        page.evaluate(ANSWERS_ARE_LOST);
        page.locator("#place").click();
        await().untilAsserted(() -> Assertions.assertThat(orders()).isOne());
        page.evaluate("izyLost.restore()");
        page.locator("#place").click();
        page.waitForURL(ORDER);
        Assertions.assertThat(orders()).isOne();
    }

    @Test
    void pressIsNotLostToThePriceThatComesWhileTheButtonIsDown(Screens screens) {
        Page page = filledIn(screens);
        page.locator("#place").hover();
        page.locator("#link").fill("https://social.example/p/2");
        page.waitForResponse("**/new-order*", () -> page.mouse().down());
        page.mouse().up();
        page.waitForURL(ORDER);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private Page filledIn(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), customer.email(), customer.password());
        page.navigate("/");
        page.locator(".offer-go a").first().click();
        page.locator("#link").fill("https://social.example/p/1");
        Locator price = page.locator(".price");
        page.locator("#quantity").fill("100");
        assertThat(price).containsText("$");
        return page;
    }

    private long orders() {
        return panel.staff().get("/manage/api/v1/orders?size=1").expect(200).number("total");
    }
}

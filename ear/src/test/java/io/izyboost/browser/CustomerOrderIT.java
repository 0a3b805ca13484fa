package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From sign-up to the completed order, on a phone-sized and on a desktop page. */
@BrowserTest
class CustomerOrderIT {
    private static final String PASSWORD = "correct horse battery staple";
    /** Fields without a name that can be read out, pages without exactly one heading, pictures without a text. */
    private static final String NAMELESS = """
            () => {
              const shown = e => e.offsetParent !== null && e.type !== 'hidden' && !e.closest('.ui-helper-hidden-accessible');
              const named = e => (e.labels && e.labels.length) || e.getAttribute('aria-label') || e.getAttribute('aria-labelledby');
              const bad = [...document.querySelectorAll('input, select, textarea')].filter(e => shown(e) && !named(e)).map(e => 'no label: ' + e.outerHTML);
              document.querySelectorAll('img:not([alt])').forEach(e => bad.push('no text: ' + e.outerHTML));
              document.querySelectorAll('button, a[href]').forEach(e => {
                if (shown(e) && !e.textContent.trim() && !e.getAttribute('aria-label') && !e.title) bad.push('no name: ' + e.outerHTML);
              });
              if (document.querySelectorAll('h1').length !== 1) bad.push('not one h1');
              if (!document.documentElement.lang) bad.push('no language');
              if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) bad.push('wider than the screen');
              return bad;
            }""";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void ordersOnAPhone(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        signsUpOrdersAndSeesItCompleted(screens, panel, screens.phone(panel.url()), "phone@customer.example");
    }

    @Test
    void ordersOnADesktop(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        signsUpOrdersAndSeesItCompleted(screens, panel, screens.desktop(panel.url()), "desktop@customer.example");
    }

    private static void signsUpOrdersAndSeesItCompleted(Screens screens, TestPanel panel, Page page, String email) {
        page.navigate("/");
        isReadable(page);
        signUp(page, email);
        panel.credit(email, "50");

        page.navigate("/");
        page.locator(".offer-go a").first().click();
        page.locator("#link").fill("https://social.example/p/4711");
        page.locator("#quantity").fill("100");
        assertThat(page.locator(".price")).containsText(Pattern.compile("\\$\\d"));
        isReadable(page);
        page.locator("#place").click();

        page.waitForURL(Pattern.compile(".*/order\\?id=\\d+"));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    page.reload();
                    assertThat(page.locator(".badge").first().innerText()).isEqualTo("Completed");
                });
        isReadable(page);
        for (String path : List.of("/orders", "/transactions", "/account", "/api")) {
            page.navigate(path);
            isReadable(page);
        }
        assertThat(screens.complaints()).isEmpty();
    }

    private static void signUp(Page page, String email) {
        page.navigate("/sign-up");
        isReadable(page);
        page.locator("main input[type=email]").fill(email);
        page.locator("main input[type=password]").fill(PASSWORD);
        Locator submit = page.locator("main button[type=submit]");
        submit.click();
        assertThat(page.locator("body.signed-in")).isVisible();
    }

    private static void isReadable(Page page) {
        assertThat((List<?>) page.evaluate(NAMELESS)).as(page.url()).isEmpty();
    }
}

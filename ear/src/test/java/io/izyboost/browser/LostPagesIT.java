package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages that stood open for too long. */
@BrowserTest
class LostPagesIT {
    private static final int VIEWS_KEPT = 12;

    private final TestPanel panel = IzyBoostServer.shared().aPanel();

    @Test
    void anEndedSessionLeadsToLogInAndBack(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/customers");
        page.context().clearCookies();
        page.locator("#q").fill("somebody");
        page.waitForURL(Pattern.compile(".*/log-in\\?next=.*"));
        page.locator("[id='form:email']").fill(panel.ownerEmail());
        page.locator("[id='form:password']").fill(panel.password());
        page.locator("[id='form:submit']").click();
        page.waitForURL(Pattern.compile(".*/manage/customers$"));
        assertThat(page.locator("h1")).hasText("Customers");
    }

    @Test
    void aForgottenPageSaysHowToGoOn(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/customers");
        Page other = page.context().newPage();
        for (int i = 0; i <= VIEWS_KEPT; i++) {
            other.navigate("/manage/customers");
        }
        page.locator("#q").fill("somebody");
        assertThat(page.locator("h1")).hasText("This page has expired");
        page.locator(".fault .btn").click();
        assertThat(page.locator("h1")).hasText("Customers");
    }
}

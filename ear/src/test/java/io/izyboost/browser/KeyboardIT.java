package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nothing here is clicked: from the log-in to the order's page by keys, each stop with a focus that can be seen. */
@BrowserTest
class KeyboardIT {
    private static final int FARTHEST = 40;
    private static final String OUTLINED =
            "() => { const at = document.activeElement; const box = at.closest('.ui-selectonemenu') || at;"
                    + " const look = getComputedStyle(box); const bare = getComputedStyle(at);"
                    + " return look.outlineStyle !== 'none' || bare.outlineStyle !== 'none' || look.boxShadow !== 'none' || bare.boxShadow !== 'none'; }";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void ordersByKeysAlone(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        Page page = screens.desktop(panel.url());
        page.navigate("/log-in");
        tabTo(page, page.locator("[id='form:email']"));
        page.keyboard().type(customer.email());
        page.keyboard().press("Tab");
        page.keyboard().type(customer.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("log-in"));

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, page.locator(".site-nav a[href='/new-order']"), "Shift+Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/new-order");

        choosesTheSecond(page, "category");
        choosesTheSecond(page, "service");
        tabTo(page, page.locator("#link"));
        page.keyboard().type("https://social.example/by-keys");
        tabTo(page, page.locator("#quantity"));
        page.keyboard().type("100");
        assertThat(page.locator(".price")).containsText(Pattern.compile("\\$\\d"));
        tabTo(page, page.locator("#place"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/order\\?id=\\d+"));
        assertThat(page.locator("h1")).isVisible();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void shortCutsFindTheSearchAndThePrimaryAction(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
        page.keyboard().type("n/");
        assertThat(page.locator("#q")).hasValue("n/");

        page.navigate("/manage/providers");
        page.keyboard().press("n");
        assertThat(page.locator("#name")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#name")).isHidden();
        assertThat(page.locator("#new")).isFocused();

        Page shop = screens.desktop(panel.url());
        shop.navigate("/");
        shop.keyboard().press("/");
        assertThat(shop.locator("[data-search]")).isFocused();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void theDrawerOfAPhoneTakesAndGivesBackTheFocus(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.phone(panel.url()), panel);
        page.navigate("/manage");
        tabTo(page, page.locator(".rail-open"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".rail .mark")).isFocused();
        for (int step = 0; step < FARTHEST / 2; step++) {
            page.keyboard().press("Tab");
            Assertions.assertThat(page.evaluate("document.querySelector('.main').contains(document.activeElement)"))
                    .as("what an open drawer covers is not reached")
                    .isEqualTo(false);
        }
        page.keyboard().press("Escape");
        assertThat(page.locator(".rail-open")).isFocused();
    }

    private static void choosesTheSecond(Page page, String menu) {
        Locator focus = page.locator("#" + menu + "_label");
        tabTo(page, focus);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + menu + "_panel")).isHidden();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private static void tabTo(Page page, Locator wanted) {
        tabTo(page, wanted, "Tab");
    }

    private static void tabTo(Page page, Locator wanted, String key) {
        for (int step = 0; step < FARTHEST; step++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                Assertions.assertThat(page.evaluate(OUTLINED))
                        .as("focus of " + wanted + " can be seen")
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("Tab does not reach " + wanted + " on " + page.url());
    }
}

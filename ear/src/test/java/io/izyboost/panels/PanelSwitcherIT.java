package io.izyboost.panels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two panels, neither above the other, and one below the first. */
@BrowserTest
class PanelSwitcherIT {
    private final IzyBoostServer server = IzyBoostServer.shared();
    private final TestPanel first = server.aPanel();
    private final TestPanel second = server.aPanel();
    private final String below = aChildOf(first);

    @Test
    void showsStaffTheParentAndTheChildrenOnly(Screens screens) {
        Page page = Screens.logIn(screens.desktop(first.url()), first);
        page.navigate("/manage");
        assertThat(around(page)).isEmpty();
        page.locator(".switcher summary").click();
        assertThat(around(page)).containsText("Child of " + first.slug());
        assertThat(around(page).locator("a").first()).hasAttribute("href", server.hubUrl() + "/");
        assertThat(around(page).locator("li")).hasCount(1);
        assertThat(around(page).locator("li .badge-good")).isVisible();
        assertThat(around(page)).not().containsText(second.slug());

        search(page, second.slug());
        assertThat(around(page)).containsText("No panel has such a name");
        assertThat(around(page).locator("a")).hasCount(0);
        search(page, "child");
        assertThat(around(page).locator("li")).hasCount(1);

        Page other = Screens.logIn(screens.phone(second.url()), second);
        other.navigate("/manage");
        other.locator(".switcher summary").click();
        assertThat(around(other)).containsText("The panel above");
        for (String name : new String[] {below, first.slug(), "panel", "child"}) {
            Assertions.assertThat(search(other, name))
                    .contains("No panel has such a name")
                    .doesNotContain(first.url())
                    .doesNotContain("Child of");
        }
        Object wide = other.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assertions.assertThat(wide).isEqualTo(false);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void findsAnyPanelForAnOperatorByTheKeyboard(Screens screens) {
        Page page = Screens.logIn(
                screens.desktop(server.hubUrl()),
                server.superAdmin().email(),
                server.superAdmin().password());
        page.navigate("/admin");
        page.locator(".switcher summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#panelText")).isFocused();
        page.keyboard().type(below);
        assertThat(around(page).locator("li")).hasCount(1);
        assertThat(around(page)).containsText("Child of " + first.slug());
        page.keyboard().press("ArrowDown");
        assertThat(around(page).locator("li a").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".switcher summary")).isFocused();
        assertThat(page.locator(".switcher .menu-sheet")).isHidden();

        page.keyboard().press("Enter");
        assertThat(page.locator("#panelText")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/admin/?\\?q=" + below));
        assertThat(page.locator("#table_data > tr")).hasCount(1);

        page.navigate("/manage");
        page.locator(".switcher summary").click();
        search(page, second.slug());
        assertThat(around(page).locator("a[href='" + second.url() + "/']")).isVisible();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    /** The answer as it came. */
    private static String search(Page page, String text) {
        return page.waitForResponse(
                        answer -> answer.request().method().equals("POST")
                                && answer.request().postData().contains("jakarta.faces.source=panelText"),
                        () -> page.locator("#panelText").fill(text))
                .text();
    }

    private static Locator around(Page page) {
        return page.locator("#panelsAround");
    }

    private String aChildOf(TestPanel parent) {
        String slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        server.hub()
                .post(
                        "/admin/api/v1/sites",
                        Json.createObjectBuilder()
                                .add("slug", slug)
                                .add("name", "Child of " + parent.slug())
                                .add("currency", "USD")
                                .add("parent", parent.slug())
                                .add("ownerEmail", "owner@" + slug + ".example")
                                .add("ownerPassword", "correct horse battery staple")
                                .build())
                .expect(201);
        return slug;
    }
}

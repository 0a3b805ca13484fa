package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people type: Enter, numbers, and what is said where about what was refused. */
@BrowserTest
class FormsIT {
    private static final String FIELDS =
            "main input:visible:not([disabled], [type=checkbox], [type=radio], [type=file], [type=color])";
    private static final Pattern FAULTY = Pattern.compile("ui-state-error");

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void enterPressesNoButtonThatBelongsElsewhere(Screens screens) {
        TestPanel panel = server.aPanel();
        long provider = panel.aProvider();
        panel.aCustomer("0");
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        for (String path : List.of("services", "customers", "orders", "providers", "import?provider=" + provider)) {
            pressesEnterEverywhere(page, "/manage/" + path);
        }
        assertThat(page.locator("#toPrices")).isVisible();

        Page console = screens.desktop(server.hubUrl());
        Screens.logIn(console, server.superAdmin().email(), server.superAdmin().password());
        pressesEnterEverywhere(console, "/admin");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static void pressesEnterEverywhere(Page page, String path) {
        page.navigate(path);
        Locator fields = page.locator(FIELDS);
        for (int i = 0; i < fields.count() && i < 5; i++) {
            fields.nth(i).press("Enter");
            page.waitForFunction("PrimeFaces.ajax.Queue.isEmpty()");
            assertThat(page.locator(".ui-dialog:visible")).hasCount(0);
        }
    }

    @Test
    void enterPressesTheButtonOfItsFieldAndGroupedSumsAreRead(Screens screens) {
        TestPanel panel = server.aPanel();
        TestCustomer customer = panel.aCustomer("0");
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/customers?q=" + customer.email());
        page.locator("#table_data .row-buttons button").first().click();
        page.locator("#amount").fill("1.000");
        page.locator("#amount").press("Enter");
        assertThat(page.locator("#creditForm .ui-message-error")).containsText("1.000");
        assertThat(page.locator("#amount")).hasValue("1.000");
        page.locator("#amount").fill("1,000");
        page.locator("#amount").press("Enter");
        assertThat(page.locator("#creditForm")).isHidden();
        assertThat(page.locator("#table_data")).containsText("$1,000.00");
        Assertions.assertThat(customer.balance()).isEqualByComparingTo("1000");

        page.navigate("/manage/categories");
        page.locator("#name").fill("Books");
        page.locator("#name").press("Enter");
        assertThat(page.locator("#messages")).containsText("Books");
        Locator row = page.locator("#table_data > tr").first();
        row.locator("input").fill(" ");
        row.locator("input").press("Enter");
        assertThat(row.locator(".ui-message-error")).isVisible();
        assertThat(page.locator("#name")).not().hasClass(FAULTY);
    }

    @Test
    void refusedPriceStaysInItsRowWithTheReason(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        Locator rows = page.locator("#table_data > tr");
        Locator third = rows.nth(2).locator("input[type=text]");
        third.fill("abc");
        third.press("Enter");
        assertThat(rows.nth(2)).containsText("“abc” is no number");
        assertThat(third).hasValue("abc");
        assertThat(third).hasClass(FAULTY);
        assertThat(rows.first().locator("input[type=text]")).not().hasClass(FAULTY);
        third.fill("0.000001");
        third.press("Tab");
        assertThat(rows.nth(2)).containsText("below the cost");
        assertThat(third).hasValue("0.000001");
        screens.picture(page, "refused-price");
        third.fill("1,000");
        third.press("Enter");
        assertThat(rows.nth(2)).containsText("fixed");
        assertThat(third).hasValue("1000");
        assertThat(third).not().hasClass(FAULTY);

        rows.nth(2).locator(".row-actions button").first().click();
        assertThat(page.locator("[id='serviceForm:name']")).isFocused();
        page.locator("[id='serviceForm:rate']").fill("0.000001");
        page.locator("[id='serviceForm:rate']").press("Enter");
        assertThat(page.locator("#serviceForm .ui-message-error")).containsText("below the cost");
        assertThat(page.locator("[id='serviceForm:rate']")).hasClass(FAULTY);
        page.locator("#serviceDialog .ui-dialog-titlebar-close").click();

        rows.first().locator(".ui-chkbox-box").click();
        page.locator("#margin").fill("much");
        page.locator("#margin").press("Enter");
        assertThat(page.locator("#messages")).containsText("“much” is no number");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void priceFollowsWhatIsTypedAndRefusalsAreInSightOnAPhone(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("0");
        Page page = screens.phone(panel.url());
        Screens.logIn(page, customer.email(), customer.password());
        page.navigate("/");
        page.locator(".offer-go a").first().click();
        page.waitForLoadState();
        Locator price = page.locator(".price");
        page.locator("#quantity").fill("100");
        assertThat(price).containsText("$");
        String ofHundred = price.innerText();
        page.locator("#quantity").fill("1,000");
        assertThat(price).not().hasText(ofHundred);
        assertThat(price).containsText("$");
        page.locator("#quantity").fill("abc");
        assertThat(price).hasText("—");
        assertThat(page.locator("#quantityMessage")).containsText("“abc” is no number");
        page.locator("#quantity").fill("100");
        assertThat(price).hasText(ofHundred);
        assertThat(page.locator("#quantityMessage")).isEmpty();

        page.locator("#link").fill("not a link");
        page.locator("#place").click();
        assertThat(page.locator("#linkMessage .ui-message-error-detail, #linkMessage.ui-message-error")
                        .first())
                .isInViewport();
        page.locator("#link").fill("https://social.example/p/1");
        page.locator("#place").click();
        assertThat(page.locator("#side .notice-danger")).isInViewport();
        assertThat(page.locator("#side .notice-danger a")).hasAttribute("href", "/transactions");
        screens.picture(page, "short-of-funds");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void pressIsNotLostToTheAnswerThatComesWhileTheButtonIsDown(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        Locator rows = page.locator("#table_data > tr");
        rows.nth(2).locator("input[type=text]").fill("1,000");
        rows.first().locator(".row-actions button").first().hover();
        page.waitForResponse("**/manage/services*", () -> page.mouse().down());
        assertThat(rows.nth(2)).containsText("fixed");
        page.mouse().up();
        assertThat(page.locator("#serviceForm")).isVisible();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void pressNeverCountsForAnotherRowThatTookThePlace(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        Locator rows = page.locator("#table_data > tr");
        String other = rows.nth(4).locator(".strong").first().innerText();
        rows.first().locator(".row-actions button").last().hover();
        page.mouse().down();
        page.evaluate(
                "text => { const q = document.getElementById('q'); q.value = text; q.dispatchEvent(new Event('input', {bubbles: true})); }",
                other);
        assertThat(rows.first()).containsText(other);
        List<String> calls = new ArrayList<>();
        page.onRequest(call -> calls.add(call.method()));
        page.mouse().up();
        page.evaluate("() => new Promise(requestAnimationFrame)");
        Assertions.assertThat(calls).doesNotContain("POST");
    }

    @Test
    void messagesAreInSightFarDownThePage(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.phone(panel.url()), panel);
        page.navigate("/manage/services");
        Locator last = page.locator("#table_data > tr").last().locator("input[type=text]");
        last.fill("1,000");
        last.press("Tab");
        assertThat(page.locator("#messages .ui-messages-info")).isInViewport();
        Assertions.assertThat((Number) page.evaluate("scrollY")).matches(y -> y.intValue() > 1_000);
        screens.picture(page, "message");
    }
}

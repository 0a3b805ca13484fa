package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogs and forms in the reader's words: what they are for, and which field was refused. */
@BrowserTest
class DialogsIT {
    private static final Map<String, Pattern> REFUSED = Map.of(
            "en", Pattern.compile("is missing or not valid|must be from"),
            "fr", Pattern.compile("manque ou n’est pas valable|doit être compris"));

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void oneDialogSaysWhetherItAddsOrEdits(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        Locator title = page.locator("#serviceTitle");
        page.locator("#addByHand").click();
        assertThat(title).hasText("Add a service by hand");
        assertThat(page.locator("[id='serviceForm:marginPercent']")).hasCount(0);
        page.locator("[id='serviceForm:name']").fill("Banners");
        page.locator("[id='serviceForm:save']").click();
        assertThat(page.locator("[id='serviceForm:rateMessage']")).containsText("“Price” is missing");
        page.locator("[id='serviceForm:rate']").fill("12.50");
        page.locator("[id='serviceForm:save']").click();
        assertThat(page.locator("#serviceForm")).isHidden();

        page.navigate("/manage/services?q=Banners");
        page.locator("#table_data .row-actions button").first().click();
        assertThat(title).hasText("Edit the service");
        assertThat(page.locator("[id='serviceForm:rate']")).hasValue("12.5");
        page.locator("#serviceDialog .ui-dialog-titlebar-close").click();
        page.locator("#addByHand").click();
        assertThat(title).hasText("Add a service by hand");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void refusalsNameTheirFieldAsItsLabelDoes(String language, Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        panel.aCustomer("0");
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/language?lang=" + language + "&back=/manage/services");

        page.locator("#table_data .row-actions button").first().click();
        String save = "[id='serviceForm:save']";
        refuses(page, "serviceForm:name", " ", "Likes", save, language);
        refuses(page, "serviceForm:min", "0", "1", save, language);
        refuses(page, "serviceForm:max", "0", "1000", save, language);
        refuses(page, "serviceForm:marginPercent", "-5", "5", save, language);

        page.navigate("/manage/providers");
        page.locator("#table_data .row-actions button").nth(2).click();
        refuses(page, "name", " ", "Provider", "#save", language);
        refuses(page, "marginPercent", "-3", "3", "#save", language);
        refuses(page, "maxCalls", "99", "8", "#save", language);
        refuses(page, "syncMinutes", "0", "60", "#save", language);

        page.navigate("/manage/customers");
        page.locator("#table_data .row-buttons button").first().click();
        String credit = "#creditForm .form-actions button";
        refuses(page, "amount", "", "5", credit, language);
        refuses(page, "reference", " ", "R1", credit, language);

        page.navigate("/manage/settings");
        refuses(page, "name", " ", "Shop", "#save", language);

        page.navigate("/manage/categories");
        page.locator("#add").click();
        says(page.locator("#nameMessage"), page.locator("label[for=name]"), "name", language);
        Locator row = page.locator("#table_data > tr").first();
        row.locator("input").fill(" ");
        row.locator("input").press("Tab");
        assertThat(row.locator(".ui-message-error"))
                .containsText(row.locator("input").getAttribute("aria-label"));

        page.navigate("/manage/services");
        page.locator("#table_data .ui-chkbox-box").first().click();
        page.locator("#margin").fill("-5");
        page.locator("#setMargin").click();
        says(page.locator("#messages"), page.locator("label[for=margin]"), "marginPercent", language);

        page.navigate("/manage/import");
        page.locator("#accounts a.btn[aria-label*='Demonstration']").click();
        page.locator("#toPrices").click();
        refuses(page, "margin", "-5", "5", "#begin", language);
        refuses(page, "roundTo", "-1", "", "#begin", language);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    /** Types it, presses the button, reads what stands beside the field, and types something better. */
    private static void refuses(Page page, String id, String wrong, String right, String button, String language) {
        Locator field = page.locator("[id='" + id + "']");
        field.fill(wrong);
        page.locator(button).click();
        Locator said = page.locator("[id='" + id + "Message']");
        says(said, page.locator("label[for='" + id + "']"), id.replaceFirst(".*:", ""), language);
        field.fill(right);
    }

    private static void says(Locator said, Locator label, String raw, String language) {
        assertThat(said).containsText(REFUSED.get(language));
        assertThat(said).containsText(label.textContent());
        assertThat(said).not().containsText(Pattern.compile("\\b(" + raw + "|marginPercent)\\b"));
    }
}

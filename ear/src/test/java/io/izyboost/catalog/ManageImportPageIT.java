package io.izyboost.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class ManageImportPageIT {
    private final CatalogPanel shop = new CatalogPanel(IzyBoostServer.shared(), 700);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void importsInFourStepsAndPricesInPlace(Screens screens) {
        Page page = screens.desktop(shop.panel().url());
        Screens.logIn(page, shop.panel());
        page.navigate("/manage/import?provider=" + shop.account());
        assertThat(page.locator("#wizard")).containsText("The whole catalog (700)");
        screens.picture(page, "services");
        page.locator("#toPrices").click();
        page.locator("#margin").fill("much");
        page.locator("#begin").click();
        assertThat(page.locator("#wizard .ui-message-error")).isVisible();
        assertThat(page.locator("#margin")).hasValue("much");
        page.locator("#margin").fill("40");
        screens.picture(page, "prices");
        page.locator("#begin").click();
        assertThat(page.locator("#result")).containsText("700");
        assertThat(page).hasURL(Pattern.compile("job="));
        screens.picture(page, "result");

        page.navigate("/manage/services?q=likes");
        page.locator("#table_data tr").first().locator("input[type=text]").fill("123.45");
        page.locator("#table_data tr").first().locator("input[type=text]").press("Tab");
        assertThat(page.locator("#messages")).isVisible();
        assertThat(page.locator("#table_data tr").first()).containsText("fixed");
        screens.picture(page, "priced");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void fitsAPhone(Screens screens) {
        shop.catalog().generate(40);
        shop.importingAll("30");
        Page page = screens.phone(shop.panel().url());
        Screens.logIn(page, shop.panel());
        for (String view : new String[] {"services", "categories", "import"}) {
            page.navigate("/manage/" + view);
            assertThat(page.locator("h1")).isVisible();
            screens.picture(page, "phone-" + view);
            Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            Assertions.assertThat(wide).as(view).isEqualTo(false);
        }
    }
}

package io.izyboost.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import jakarta.json.JsonArray;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BrowserTest
class ManageProvidersPageIT {
    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void addsTestsAndShowsTheCallsOfAnAccount(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = screens.desktop(panel.url());
        Screens.logIn(page, panel);
        page.navigate("/manage/providers");
        page.locator("#new").click();
        page.locator("#name").fill("Supplier");
        page.locator("#url").fill("http://127.1/api/v2");
        page.locator("#apiKey").fill(server.provider().key());
        page.locator("#save").click();
        assertThat(page.locator("#dialogForm .ui-message-error")).isVisible();
        screens.picture(page, "refused");
        page.locator("#url").fill(server.provider().url());
        page.locator("#apiKey").fill(server.provider().key());
        page.locator("#save").click();
        Locator row = page.locator("#table_data tr").filter(new Locator.FilterOptions().setHasText("Supplier"));
        assertThat(row).isVisible();
        row.locator(".pi-bolt").click();
        assertThat(page.locator("#messages")).containsText("Supplier");
        screens.picture(page, "list");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isLogged(panel));
        row.locator(".pi-history").click();
        assertThat(page.locator("#log")).containsText("balance");
        screens.picture(page, "calls");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void fitsAPhone(Screens screens) {
        TestPanel panel = server.aPanel();
        panel.aProvider();
        Page page = screens.phone(panel.url());
        Screens.logIn(page, panel);
        page.navigate("/manage/providers");
        assertThat(page.locator("#table_data")).containsText("Demonstration");
        Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        screens.picture(page, "phone");
        Assertions.assertThat(wide).isEqualTo(false);
    }

    private static boolean isLogged(TestPanel panel) {
        String providers = "/manage/api/v1/providers";
        JsonArray all = panel.staff().get(providers).body().asJsonObject().getJsonArray("items");
        int id = all.getJsonObject(all.size() - 1).getInt("id");
        return panel.staff().get(providers + "/" + id + "/calls").number("total") > 0;
    }
}

package io.izyboost.ordering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.Pace;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Who decides about an order in doubt sees what the account held before and holds now. */
@BrowserTest
class ResolveDialogIT {
    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void showsTheBalanceBeforeAndNowOnAPhoneAndSaysKindlyThatTheProviderIsAway(Screens screens) {
        DemoConfig config = DemoConfig.inMemory().withPace(Pace.still()).withBalance("777", "USD");
        Shop shop;
        Page page;
        try (DemoProvider provider = new DemoProvider(config).start()) {
            shop = Shop.open(server, provider);
            provider.control().fault(Fault.of(FaultMode.DROP).on("add").times(1));
            long order = shop.panel()
                    .aCustomer("1000")
                    .call("add", shop.order("https://social.example/doubt", shop.minimum()))
                    .number("order");
            shop.awaitDispatch(order, "UNKNOWN");
            provider.control().balance(provider.key(), "555");
            page = screens.phone(shop.panel().url());
            Screens.logIn(page, shop.panel());
            page.navigate("/manage/orders");
            page.locator("#table_data .button-small").first().click();
            assertThat(page.locator("#resolveForm")).containsText("777");
            assertThat(page.locator("#resolveForm")).containsText("The account does not allow it.");

            page.locator("#askBalance").click();
            assertThat(page.locator("#balanceNow")).containsText("555");
            assertThat(page.locator("#resolveForm")).containsText("777");
            Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            Assertions.assertThat(wide).isEqualTo(false);
            screens.picture(page, "evidence");
        }
        page.locator("#askBalance").click();
        assertThat(page.locator("#balanceNow")).containsText("The provider does not say");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }
}

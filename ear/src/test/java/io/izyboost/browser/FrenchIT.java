package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The main job with French words on the screen. */
@BrowserTest
class FrenchIT {
    private static final String PASSWORD = "correct horse battery staple";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void customerSignsUpAndOrdersOnce(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        Page page = french(screens, panel);
        page.navigate("/sign-up");
        assertThat(page.locator("h1")).hasText("Inscription");
        page.locator("[id='form:email']").fill("jean@client.example");
        page.locator("[id='form:password']").fill("court");
        page.locator("[id='form:submit']").click();
        assertThat(page.locator(".ui-message-error")).isVisible();
        assertThat(page.locator("[id='form:email']")).hasValue("jean@client.example");
        page.locator("[id='form:password']").fill(PASSWORD);
        page.locator("[id='form:submit']").click();
        assertThat(page.locator("body.signed-in")).isVisible();
        panel.credit("jean@client.example", "50");

        page.navigate("/");
        page.locator(".offer-go a").first().click();
        assertThat(page.locator("h1")).hasText("Nouvelle commande");
        page.waitForLoadState();
        page.locator("#link").fill("https://social.example/p/1");
        page.locator("#quantity").fill("1");
        page.locator("#place").click();
        assertThat(page.locator("#fields .ui-message-error")).containsText("La plus petite quantité");
        assertThat(page.locator("#link")).hasValue("https://social.example/p/1");
        page.locator("#quantity").fill("100");
        assertThat(page.locator(".price")).containsText(Pattern.compile("\\d,\\d+.*\\$"));
        page.locator("#place").dblclick();

        page.waitForURL(Pattern.compile(".*/order\\?id=\\d+"));
        assertThat(page.locator(".timeline")).containsText("sur votre solde");
        page.navigate("/orders");
        assertThat(page.locator("#table_data > tr")).hasCount(1);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void resellerKeepsTheLanguageAndWorksInIt(Screens screens) {
        TestPanel panel = server.aPanel();
        long provider = panel.aProvider();
        Page first = Screens.logIn(screens.desktop(panel.url()), panel);
        assertThat(first.locator("h1")).hasText("Dashboard");
        first.locator(".menu:not(.switcher) summary").first().click();
        first.getByText("Français").click();
        assertThat(first.locator("h1")).hasText("Tableau de bord");

        Page page = Screens.logIn(screens.desktop(panel.url()), panel); // another device
        assertThat(page.locator("h1")).hasText("Tableau de bord");
        imports(page, provider);
        pricesAndTurnsOffAll(page);
        TestCustomer customer = panel.aCustomer("0");
        credits(page, customer);
        decides(screens, page, customer);
        paints(page);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static void imports(Page page, long provider) {
        page.navigate("/manage/import?provider=" + provider);
        page.locator("#toPrices").click();
        page.locator("#margin").fill("40");
        page.locator("#begin").click();
        assertThat(page.locator("#result .figures")).containsText("360");
    }

    private static void pricesAndTurnsOffAll(Page page) {
        page.navigate("/manage/services?q=likes");
        Locator rows = page.locator("#table_data > tr");
        Locator rate = rows.first().locator("input[type=text]");
        rate.fill("123,45");
        rate.press("Tab");
        assertThat(rows.first()).containsText("fixe");
        assertThat(rate).hasValue("123,45");
        rows.first().locator(".ui-chkbox-box").click();
        page.locator("#takeAll").click();
        assertThat(page.locator(".bulk-count")).not().containsText("Un service");
        page.locator("#turnOff").click();
        assertThat(page.locator("#table_data .badge-good")).hasCount(0);
        assertThat(rows.last()).containsText("Désactivé");
    }

    private static void credits(Page page, TestCustomer customer) {
        page.navigate("/manage/customers?q=" + customer.email());
        page.locator("#table_data .row-buttons button").first().click();
        page.locator("#amount").fill("12,50");
        page.locator("#creditForm .form-actions button").click();
        assertThat(page.locator("#creditForm")).isHidden();
        assertThat(page.locator("#table_data")).containsText("12,50");
    }

    private void decides(Screens screens, Page page, TestCustomer customer) {
        server.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        customer.call("add", Map.of("service", "1", "link", "https://social.example/perdue", "quantity", "100"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate("/manage/orders?dispatch=UNKNOWN");
            return page.locator("#table_data .button-small").count() > 0;
        });
        showsEveryColumn(page);
        page.navigate("/manage");
        assertThat(page.locator("#attention")).containsText("La connexion a été coupée avant une réponse");
        assertThat(page.locator("#attention")).not().containsText("Exception");
        page.navigate("/manage/orders?dispatch=UNKNOWN");
        page.locator("#table_data .button-small").click();
        page.locator("#resolveForm label[for='decision:2']").click();
        page.locator("#resolveForm .form-actions button").click();
        assertThat(page.locator("#table_data .empty")).isVisible();
        page.navigate("/manage/orders?q=perdue");
        assertThat(page.locator("#table_data")).containsText("Annulé");
        showsEveryColumn(page);
        screens.picture(page, "orders");
        page.locator("#table_data .ui-row-toggler").click();
        Locator story = page.locator("#table_data .timeline");
        for (String said :
                List.of("Origine\u00a0: API", "· Envoi", "La connexion a été coupée", "Cause\u00a0: jamais envoyée")) {
            assertThat(story).containsText(said);
        }
        assertThat(story).not().containsText(Pattern.compile("ordering\\.|why\\.|not-sent|Exception"));
    }

    private static void showsEveryColumn(Page page) {
        Object room = page.evaluate("""
                () => document.querySelector('#table').getBoundingClientRect().right
                    - document.querySelector('#table table').getBoundingClientRect().right""");
        Assertions.assertThat(((Number) room).doubleValue()).isGreaterThan(-1.5);
    }

    private static void paints(Page page) {
        page.navigate("/manage/settings");
        page.locator("#colour").fill("#0f766e");
        assertThat(page.locator("#preview .preview").first()).hasAttribute("style", Pattern.compile("0f766e"));
        page.locator("#save").click();
        String brand = "getComputedStyle(document.documentElement).getPropertyValue('--brand').trim()";
        assertThat(page.locator("#messages")).containsText("Enregistré");
        Awaitility.await().until(() -> "#0f766e".equals(page.evaluate(brand)));
    }

    private static Page french(Screens screens, TestPanel panel) {
        return screens.open(new NewContextOptions().setBaseURL(panel.url()).setLocale("fr"));
    }
}

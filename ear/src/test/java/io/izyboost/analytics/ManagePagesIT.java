package io.izyboost.analytics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BrowserTest
class ManagePagesIT {
    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void emptyPanelTellsTheNextStep(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage");
        assertThat(page.locator(".steps li")).hasCount(4);
        assertThat(page.locator(".steps a").first()).hasAttribute("href", "/manage/providers");
        screens.picture(page, "empty");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void staffAddsACustomerAndCreditsAReferenceOnce(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/customers");
        page.locator("#add").click();
        page.locator("#email").fill("not an address");
        page.locator("#password").fill("long enough a word");
        page.locator("#addForm .form-actions button").click();
        assertThat(page.locator("#addForm .ui-message-error")).isVisible();
        page.locator("#email").fill("new@customer.example");
        page.locator("#addForm .form-actions button").click();
        assertThat(page.locator("#newKey")).containsText("izy_");
        page.locator("#addForm .form-actions button").click();

        credit(page, "receipt 1", "12,50");
        assertThat(page.locator("#table_data")).containsText("$12.50");
        credit(page, "receipt 1", "12.50");
        assertThat(page.locator("#creditForm")).isHidden();
        assertThat(page.locator("#table_data")).containsText("$12.50");
        page.locator("#table_data .pi-history").click();
        assertThat(page.locator("#moves_data tr")).hasCount(1);
        assertThat(page.locator("#moves_data")).containsText("receipt 1");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void personDecidesAboutALostOrder(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        server.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        customer.call(
                "add", Map.of("service", service(panel), "link", "https://social.example/lost", "quantity", "100"));
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate("/manage");
            return page.locator("#attention a[href*='dispatch=UNKNOWN']").count() > 0;
        });
        screens.picture(page, "waiting");
        page.navigate("/manage/orders?dispatch=UNKNOWN");
        page.locator("#table_data .button-small").click();
        assertThat(page.locator("#resolveForm .call-ours")).isVisible();
        page.locator("#resolveForm .form-actions button").click();
        assertThat(page.locator("#resolveForm .ui-message-error")).isVisible();
        page.locator("#resolveForm label[for='decision:2']").click();
        page.locator("#resolveForm .form-actions button").click();
        assertThat(page.locator("#table_data .empty")).isVisible();

        page.navigate("/manage/orders?q=lost");
        page.locator("#table_data .ui-row-toggler").click();
        assertThat(page.locator("#table_data .timeline")).containsText("Refunded");
        screens.picture(page, "story");
        Assertions.assertThat(customer.balance()).isEqualByComparingTo("50");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void allThatWasFoundIsWhatStoodThereWhenTheListWasRead(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        lose(panel, customer, "first");
        lose(panel, customer, "second");
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/orders?dispatch=UNKNOWN");
        assertThat(page.locator("#table_data > tr")).hasCount(2);
        long late = lose(panel, customer, "late");

        page.locator("#table_data .ui-chkbox-box").first().click();
        page.locator("#bulk button", new Page.LocatorOptions().setHasText("all 2"))
                .click();
        page.locator("#bulk button", new Page.LocatorOptions().setHasText("refund"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("2 changed. 0 left");

        Assertions.assertThat(dispatch(panel, late)).isEqualTo("UNKNOWN");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void filterStandsInTheAddressAndInTheExport(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        for (String link : List.of("https://social.example/one", "https://social.example/two")) {
            customer.call("add", Map.of("service", service(panel), "link", link, "quantity", "100"));
        }
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/orders");
        assertThat(page.locator("#table_data > tr")).hasCount(2);
        page.locator("#q").fill("two");
        assertThat(page.locator("#table_data > tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*/manage/orders\\?q=two$"));
        page.reload();
        assertThat(page.locator("#table_data > tr")).hasCount(1);
        String csv =
                (String) page.evaluate("fetch('/manage/orders.csv' + location.search).then(answer => answer.text())");
        Assertions.assertThat(csv.lines()).hasSize(2);
        Assertions.assertThat(csv).contains("https://social.example/two").doesNotContain("social.example/one");
    }

    @Test
    void lookHoldsAtOnceAndUnreadableTextIsRefused(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/settings");
        page.locator("#name").fill("Lumen & Co");
        page.locator("#colour").fill("#facc15");
        page.locator("#textChosen .ui-toggleswitch-slider").click();
        page.locator("#textColour").fill("#ffffff");
        page.locator("#save").click();
        assertThat(page.locator("#form .ui-message-error")).isVisible();
        assertThat(page.locator("#name")).hasValue("Lumen & Co");
        screens.picture(page, "refused");
        page.locator("#textColour").fill("#000000");
        page.locator("#save").click();
        assertThat(page.locator(".rail .mark")).containsText("Lumen & Co");
        Assertions.assertThat(
                        server.hub().get("/admin/api/v1/sites/" + panel.slug()).text("name"))
                .isEqualTo("Lumen & Co");
        String brand = "getComputedStyle(document.documentElement).getPropertyValue('--brand').trim()";
        Awaitility.await().until(() -> "#facc15".equals(page.evaluate(brand)));
        screens.picture(page, "look");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void savingRightAfterAColourStillSaysSo(Screens screens) {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        for (String colour : List.of("#0f766e", "#7c2d12", "#1d4ed8")) {
            page.navigate("/manage/settings");
            page.locator("#colour").fill(colour);
            page.locator("#save").click();
            page.waitForURL("**/manage/settings?done=saved");
            assertThat(page.locator("#messages")).containsText("Saved.");
            assertThat(page.locator("#colour")).hasValue(colour);
        }
    }

    @Test
    void logoIsAPictureOfOurOwnMaking(Screens screens) throws IOException {
        TestPanel panel = server.aPanel();
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/settings");
        upload(page, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#logoForm .ui-message-error")).isVisible();
        upload(page, "logo.gif", gif());
        assertThat(page.locator(".rail .mark-logo")).isVisible();
        Object head = page.evaluate(
                "fetch('/brand/logo').then(answer => answer.headers.get('content-type') + ' ' + answer.headers.get('etag'))");
        Assertions.assertThat(head.toString()).startsWith("image/png \"");
    }

    @Test
    void pagesFitAPhone(Screens screens) {
        TestPanel panel = server.aPanel().withCatalog();
        panel.aCustomer("5")
                .call("add", Map.of("service", service(panel), "link", "https://a.example", "quantity", "100"));
        Page page = Screens.logIn(screens.phone(panel.url()), panel);
        for (String path : List.of("/manage", "/manage/orders", "/manage/customers", "/manage/settings")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            screens.picture(page, "phone" + path.replace('/', '-'));
            Assertions.assertThat(wide).as(path).isEqualTo(false);
        }
    }

    /** An order whose answer got lost. */
    private long lose(TestPanel panel, TestCustomer customer, String name) {
        server.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        String link = "https://social.example/" + name;
        long order = customer.call("add", Map.of("service", service(panel), "link", link, "quantity", "100"))
                .number("order");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> dispatch(panel, order)
                .equals("UNKNOWN"));
        return order;
    }

    private static String dispatch(TestPanel panel, long order) {
        return panel.staff()
                .get("/manage/api/v1/orders/" + order)
                .body()
                .asJsonObject()
                .getString("dispatch");
    }

    private static void credit(Page page, String reference, String amount) {
        page.locator("#table_data")
                .getByText("Credit", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("#amount").fill(amount);
        page.locator("#reference").fill(reference);
        page.locator("#creditForm .form-actions button").click();
        assertThat(page.locator("#creditForm")).isHidden();
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#logoForm input[type=file]").setInputFiles(new FilePayload(name, "image/gif", content));
        page.locator("#upload").click();
    }

    private static byte[] gif() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "gif", out);
        return out.toByteArray();
    }

    /** One whose smallest quantity the tests' orders reach. */
    private static String service(TestPanel panel) {
        return panel
                .staff()
                .get("/manage/api/v1/services?size=200")
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("type").equals("Default"))
                .filter(each -> Long.parseLong(each.get("min").toString()) <= 100)
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
    }
}

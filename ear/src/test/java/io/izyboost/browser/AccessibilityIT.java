package io.izyboost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What axe finds serious or critical on our screens: nothing, by day and by night. */
@BrowserTest
class AccessibilityIT {
    private static final String FINDINGS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
              .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target.join(' ') + ': ' + node.html.slice(0, 160)))""";

    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static String axe;
    private static TestPanel panel;
    private static TestCustomer customer;

    @BeforeAll
    static void aPanelInUse() throws IOException {
        try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        panel = SERVER.aPanel().withCatalog();
        customer = panel.aCustomer("50");
        customer.call("add", Map.of("service", "1", "link", "https://social.example/a", "quantity", "100"));
    }

    @Test
    void visitorsAndCustomersMeetNoBarrier(Screens screens) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(screens, panel.url(), scheme);
            found.addAll(findings(page, "/", "/log-in", "/sign-up", "/api", "/nowhere"));
            Screens.logIn(page, customer.email(), customer.password());
            found.addAll(findings(page, "/new-order?service=1", "/orders", "/order?id=1", "/transactions", "/account"));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void resellersMeetNoBarrier(Screens screens) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = Screens.logIn(open(screens, panel.url(), scheme), panel);
            found.addAll(findings(page, "/manage", "/manage/categories", "/manage/providers", "/manage/settings"));
            found.addAll(findings(page, "/manage/customers"));
            page.locator("#table_data .row-buttons button").first().click();
            page.locator("#amount").waitFor();
            found.addAll(findings(page));
            found.addAll(findings(page, "/manage/orders"));
            page.locator("#table_data .ui-chkbox-box").first().click();
            page.locator("#table_data .ui-row-toggler").first().click();
            page.locator("#takeAll, .bulk").first().waitFor();
            page.locator(".story").waitFor();
            found.addAll(findings(page));
            found.addAll(findings(page, "/manage/services"));
            page.locator("#table_data .ui-chkbox-box").first().click();
            page.locator("#setMargin").waitFor();
            found.addAll(findings(page));
            page.locator("#addByHand").click();
            page.locator("[id='serviceForm:save']").waitFor();
            found.addAll(findings(page));
            page.keyboard().press("Escape");
            page.locator("#table_data .row-actions button").first().click();
            page.locator("#serviceForm .form-actions").waitFor();
            found.addAll(findings(page));
            page.navigate("/manage/providers");
            page.locator("#new").click();
            page.locator("#dialogForm #name").waitFor();
            found.addAll(findings(page));
            page.navigate("/manage");
            page.locator(".switcher summary").click();
            page.locator("#panelsAround a").first().waitFor();
            found.addAll(findings(page));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyStepOfTheImportIsFree(Screens screens) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = Screens.logIn(open(screens, panel.url(), scheme), panel);
            found.addAll(findings(page, "/manage/import"));
            page.locator("#accounts a.btn[aria-label*='Demonstration']").click();
            page.locator("#toPrices").waitFor();
            page.locator("#whole .ui-chkbox-box").click();
            page.locator("#offered_data .ui-chkbox-box").first().click();
            page.locator("#offered_data tr[aria-selected=true]").waitFor();
            found.addAll(findings(page));
            page.locator("#toPrices").click();
            page.locator("#margin").fill("much");
            page.locator("#begin").click();
            page.locator("#wizard .ui-message-error").waitFor();
            found.addAll(findings(page));
            page.locator("#margin").fill("30");
            page.locator("#begin").click();
            page.locator("#result .figures").waitFor();
            found.addAll(findings(page));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void decisionsAndProgressAreFree(Screens screens) {
        long manual = lostAndManual();
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = Screens.logIn(open(screens, panel.url(), scheme), panel);
            page.navigate("/manage/orders?dispatch=UNKNOWN");
            page.locator("#table_data .button-small").first().click();
            page.locator("#resolveForm .form-actions").waitFor();
            found.addAll(findings(page));
            page.navigate("/manage/orders?q=" + manual);
            page.locator("#table_data .button-small").first().click();
            page.locator("#progressForm .form-actions").waitFor();
            found.addAll(findings(page));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theDrawerOfAPhoneIsFree(Screens screens) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = screens.open(new NewContextOptions()
                    .setBaseURL(panel.url())
                    .setLocale("en")
                    .setViewportSize(390, 844)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setColorScheme(scheme)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            Screens.logIn(page, panel);
            page.navigate("/manage");
            page.locator(".rail-open").click();
            page.locator(".rail a.rail-link").first().waitFor();
            found.addAll(findings(page));
            page.locator(".scrim").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(380, 400));
            page.locator(".switcher summary").click();
            page.locator("#panelsAround a").first().waitFor();
            found.addAll(findings(page));
        }
        assertThat(found).isEmpty();
    }

    /** An order whose answer got lost, and one that people work; returns the latter's number. */
    private static long lostAndManual() {
        SERVER.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        customer.call("add", Map.of("service", "1", "link", "https://social.example/lost", "quantity", "100"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> panel.staff()
                                .get("/manage/api/v1/orders?dispatch=UNKNOWN")
                                .expect(200)
                                .number("total")
                        > 0);
        long manual = panel.staff()
                .post(
                        "/manage/api/v1/services",
                        Json.createObjectBuilder()
                                .add("name", "By hand")
                                .add("type", "Default")
                                .add("category", 1)
                                .add("rate", "1.00")
                                .add("min", 1)
                                .add("max", 1000)
                                .build())
                .expect(201)
                .number("id");
        return customer.call(
                        "add",
                        Map.of(
                                "service",
                                Long.toString(manual),
                                "link",
                                "https://social.example/hand",
                                "quantity",
                                "100"))
                .number("order");
    }

    @Test
    void operatorsMeetNoBarrier(Screens screens) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = Screens.logIn(
                    open(screens, SERVER.hubUrl(), scheme),
                    SERVER.superAdmin().email(),
                    SERVER.superAdmin().password());
            found.addAll(findings(page, "/admin/fleet", "/admin/jobs", "/admin"));
            page.locator("#new").click();
            page.locator("#create").waitFor();
            found.addAll(findings(page));
        }
        assertThat(found).isEmpty();
    }

    private static Page open(Screens screens, String url, ColorScheme scheme) {
        return screens.open(new NewContextOptions()
                .setBaseURL(url)
                .setLocale("en")
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    /** On these pages; without a path, on the page as it is. */
    private static List<String> findings(Page page, String... paths) {
        List<String> found = new ArrayList<>();
        for (String path : paths.length == 0 ? new String[] {""} : paths) {
            if (!path.isEmpty()) {
                page.navigate(path);
            }
            page.evaluate(axe);
            List<?> here = (List<?>) page.evaluate(FINDINGS);
            here.forEach(each -> found.add(page.url() + " " + each));
        }
        return found;
    }
}

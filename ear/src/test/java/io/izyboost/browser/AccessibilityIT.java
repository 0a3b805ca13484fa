package io.izyboost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            page.locator("#save").waitFor();
            found.addAll(findings(page));
            found.addAll(findings(page, "/manage/import"));
        }
        assertThat(found).isEmpty();
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

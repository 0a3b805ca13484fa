package io.izyboost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Markup, scripts and expressions in every text that somebody else may have written, as if nothing had cleaned them on
 * their way in: no page runs them, and no content policy has anything to report.
 */
@BrowserTest
class HostileTextsIT {
    private static final String HOSTILE = "'\"]]>--></title></textarea></script><img src=x onerror=alert(1)>"
            + "<script>alert(2)</script><svg onload=alert(3)>&lt;img src=x onerror=alert(4)&gt;#{7919*7907}${7919*7907}{{7919*7907}}";
    private static final String TEXT = "'" + HOSTILE.replace("'", "''") + "'";
    private static final String LINK = "'javascript:alert(5)//" + HOSTILE.replace("'", "''") + "'";

    /** Who may have written them: the provider, a customer, staff. */
    private static final List<String> WRITTEN = List.of(
            "update categories set name = left(name, 20) || " + TEXT,
            "update services set name = left(name, 20) || " + TEXT + ", provider_name = " + TEXT + ", description = "
                    + TEXT + " where id <= 12",
            "update api_providers set name = name || " + TEXT + ", sync_error = " + TEXT,
            "update users set name = " + TEXT + " where role = 'user'",
            "update orders set link = " + LINK + ", problem = " + TEXT + ", params = json_build_object('comments', "
                    + TEXT + ")::text",
            "update provider_logs set request = " + TEXT + ", response = " + TEXT,
            "insert into alerts (kind, subject, detail, first_at, last_at) values ('catalog.held', " + TEXT
                    + ", json_build_object('provider', " + TEXT + ")::text, now(), now())",
            "insert into service_changes (service_id, at, field, old_value, new_value, cause) select id, now(), 'name', "
                    + TEXT + ", " + TEXT + ", 'sync' from services where id <= 12");

    private static final IzyBoostServer SERVER = IzyBoostServer.shared();

    private final List<String> wrong = new ArrayList<>();
    private int shown;

    @Test
    void runNowhere(Screens screens) {
        TestPanel panel = SERVER.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        SERVER.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));
        long lost = order(customer);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> dispatch(panel, lost)
                .equals("UNKNOWN"));
        WRITTEN.forEach(sql -> Awaitility.await(sql) // some rows come a moment later
                .atMost(Duration.ofSeconds(60))
                .until(() -> SERVER.update(panel.slug(), sql) > 0));

        Page visitor = watched(screens.desktop(panel.url()));
        visit(visitor, "/", "/?q=" + encoded(), "/log-in?next=" + encoded(), "/nowhere/" + encoded(), "/api");
        Screens.logIn(visitor, customer.email(), customer.password());
        visit(visitor, "/new-order?service=1", "/orders", "/order?id=" + lost, "/transactions", "/account");

        Page staff = watched(screens.desktop(panel.url()));
        Screens.logIn(staff, panel);
        visit(staff, "/manage", "/manage/categories", "/manage/providers", "/manage/import", "/manage/settings");
        visit(staff, "/manage/services", "/manage/customers", "/manage/orders?q=" + encoded(), "/manage/orders");
        staff.locator("#table_data .ui-row-toggler").first().click();
        staff.locator(".story").waitFor();
        look(staff);
        staff.locator("#table_data .button-small").first().click();
        staff.locator("#resolveForm .call-ours").waitFor();
        look(staff);

        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages that show them as they are").isGreaterThan(8);
        assertThat(screens.complaints())
                .allMatch(complaint -> complaint.contains("404"), "only of the page that is not");
    }

    /** By the reseller's own form, to his customers and to the operator, who sees the names of all panels. */
    @Test
    void runNowhereAsTheNameOfAPanel(Screens screens) {
        TestPanel panel = SERVER.aPanel();
        Page staff = watched(screens.desktop(panel.url()));
        Screens.logIn(staff, panel);
        staff.navigate("/manage/settings");
        staff.locator("#name").fill("<img src=x onerror=alert(1)>\"'#{7919*7907}");
        staff.locator("#save").click();
        staff.locator("#messages .ui-messages-info").waitFor();
        visit(staff, "/", "/manage", "/log-in", "/api", "/manage/settings");

        Page operator = watched(screens.desktop(SERVER.hubUrl()));
        Screens.logIn(operator, SERVER.superAdmin().email(), SERVER.superAdmin().password());
        visit(operator, "/admin?q=" + panel.slug(), "/admin/fleet", "/admin/jobs");

        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages that show it as it is").isGreaterThan(4);
        assertThat(screens.complaints()).isEmpty();
    }

    private Page watched(Page page) {
        page.onDialog(dialog -> {
            wrong.add(page.url() + " says " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private void visit(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(path);
            look(page);
        }
    }

    /** Nothing was evaluated, and no element of theirs is part of the page. */
    private void look(Page page) {
        String text = page.locator("body").innerText();
        if (text.contains("62615533")) {
            wrong.add(page.url() + " evaluates");
        }
        if (text.contains("<img src=x onerror=alert(1)>")) {
            shown++;
        }
        if (page.locator("img[src='x'], svg[onload], a[href^='javascript:']").count() > 0) {
            wrong.add(page.url() + " has an element of theirs");
        }
    }

    private static String encoded() {
        return java.net.URLEncoder.encode(HOSTILE, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long order(TestCustomer customer) {
        Map<String, String> order =
                Map.of("service", "1", "link", "https://social.example/hostile", "quantity", "1000");
        return customer.call("add", order).expect(200).number("order");
    }

    private static String dispatch(TestPanel panel, long order) {
        return panel.staff().get("/manage/api/v1/orders/" + order).expect(200).text("dispatch");
    }
}

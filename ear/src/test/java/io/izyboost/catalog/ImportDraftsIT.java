package io.izyboost.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was chosen and typed in the import wizard is there again: after a reload, by the browser's arrows, at another place. */
@BrowserTest
class ImportDraftsIT {
    private final IzyBoostServer server = IzyBoostServer.shared();
    private final CatalogPanel shop = new CatalogPanel(server, 60);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachStepHasAnAddressThatShowsWhatWasTyped(Screens screens) {
        Page page = Screens.logIn(screens.desktop(shop.panel().url()), shop.panel());
        choosesTwoAndPricesThem(page);
        String prices = page.url();

        page.reload();
        assertThat(page.locator("#margin")).hasValue("44");
        assertThat(page.locator("#roundTo")).hasValue("0.05");
        page.goBack();
        showsTheTwo(page);
        page.goForward();
        assertThat(page.locator("#margin")).hasValue("44");
        page.navigate("/manage/orders");
        page.navigate("/manage/import");
        assertThat(page.locator("#accounts time")).hasCount(1);
        page.locator("#accounts tr:has(time) a.btn").click();
        showsTheTwo(page);

        Page elsewhere = Screens.logIn(screens.phone(shop.panel().url()), shop.panel());
        elsewhere.navigate(prices);
        assertThat(elsewhere.locator("#margin")).hasValue("44");
        assertThat(elsewhere.locator("#begin")).containsText("2");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    /** Whatever was ticked stays so, whether the answer that comes in between shows it or not. */
    @Test
    void noTickIsLostWhileAFilterIsOnItsWay(Screens screens) {
        Page page = Screens.logIn(screens.desktop(shop.panel().url()), shop.panel());
        page.navigate("/manage/import?provider=" + shop.account() + "&step=services");
        after("jakarta.faces.source=whole", page, page.locator("#whole .ui-chkbox-box")::click);
        Locator rows = page.locator("#offered_data > tr");
        String first = rows.nth(0).getAttribute("data-rk");
        String second = rows.nth(1).getAttribute("data-rk");
        List<Route> filters = new CopyOnWriteArrayList<>();
        page.route("**/manage/import*", route -> {
            String body = route.request().postData();
            if (body != null && body.contains("jakarta.faces.source=q&")) {
                filters.add(route);
            } else {
                route.resume();
            }
        });

        page.locator("#q").fill(first);
        page.waitForCondition(() -> filters.size() == 1);
        rows.nth(0).locator(".ui-chkbox-box").click();
        rows.nth(1).locator(".ui-chkbox-box").click();
        filters.get(0).resume();
        assertThat(row(page, second)).hasCount(0);
        assertThat(row(page, first)).hasAttribute("aria-selected", "true");

        page.locator("#q").fill("");
        page.waitForCondition(() -> filters.size() == 2);
        row(page, first).locator(".ui-chkbox-box").click();
        filters.get(1).resume();
        assertThat(row(page, second)).hasAttribute("aria-selected", "true");
        assertThat(row(page, first)).hasAttribute("aria-selected", "false");

        page.locator("#q").fill("a");
        page.waitForCondition(() -> filters.size() == 3);
        page.locator("#offered_head .ui-chkbox-box").click();
        filters.get(2).resume();
        assertThat(page.locator("#offered_data > tr[aria-selected=false]")).hasCount(0);
        page.locator("#toPrices").click();
        page.waitForURL(Pattern.compile(".*step=prices"));
        assertThat(page.locator("#begin")).not().containsText(Pattern.compile("Nothing|one|Import 2 "));
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static Locator row(Page page, String service) {
        return page.locator("#offered_data > tr[data-rk='" + service + "']");
    }

    @Test
    void aFinishedImportOrStartingAgainEndsTheDraft(Screens screens) throws SQLException {
        Page page = Screens.logIn(screens.desktop(shop.panel().url()), shop.panel());
        choosesTwoAndPricesThem(page);
        page.locator("#begin").click();
        page.waitForURL(Pattern.compile(".*job=\\d+"));
        assertThat(page.locator("#result .figures")).containsText("2");
        page.reload();
        assertThat(page.locator("#result .figures")).containsText("2");
        Assertions.assertThat(drafts("select count(*) from import_drafts")).isEqualTo("0");
        page.navigate("/manage/import?provider=" + shop.account());
        assertThat(page.locator("#whole input")).isChecked();

        choosesTwoAndPricesThem(page);
        page.locator("#startAgain").click();
        assertThat(page.locator("#q")).hasValue("");
        assertThat(page.locator("#whole input")).isChecked();
        Assertions.assertThat(drafts("select count(*) from import_drafts")).isEqualTo("0");
    }

    @Test
    void saysWhatNoLongerFitsAndKeepsTheRest(Screens screens) throws SQLException {
        Page page = Screens.logIn(screens.desktop(shop.panel().url()), shop.panel());
        choosesTwoAndPricesThem(page);
        change("update import_drafts set draft = replace(draft, '\"chosen\":[', '\"chosen\":[\"987654321\",')");
        page.reload();
        assertThat(page.locator("#messages")).containsText("not offered any more");
        assertThat(page.locator("#begin")).containsText("2");
        assertThat(page.locator("#margin")).hasValue("44");

        change("update api_providers set enabled = false");
        page.reload();
        assertThat(page.locator("#messages")).containsText("gone or switched off");
        assertThat(page.locator("#accounts")).isVisible();
        change("update api_providers set enabled = true");
        page.reload();
        assertThat(page.locator("#margin")).hasValue("44");
    }

    @Test
    void isNobodyElses(Screens screens) {
        TestPanel other = server.aPanel();
        long theirs = other.aProvider(shop.provider().url(), shop.provider().key());
        choosesTwoAndPricesThem(Screens.logIn(screens.desktop(shop.panel().url()), shop.panel()));
        Page page = Screens.logIn(screens.desktop(other.url()), other);
        page.navigate("/manage/import?provider=" + theirs);
        assertThat(page.locator("#whole input")).isChecked();
        Assertions.assertThat(page.content()).doesNotContain("70 %");
    }

    @Test
    void onlyTheWizardWaitsForItsTable(Screens screens) throws SQLException {
        Page page = Screens.logIn(screens.desktop(shop.panel().url()), shop.panel());
        String ledger = " where panel_id = (select id from platform.panels where slug = '"
                + shop.panel().slug() + "')";
        change("update platform.panel_schemas set state = 'BROKEN', version = 8" + ledger);
        try {
            Awaitility.await().untilAsserted(() -> {
                page.navigate("/manage/import?provider=" + shop.account() + "&step=prices");
                assertThat(page.locator("#messages")).containsText("upgraded");
            });
            assertThat(page.locator("#accounts")).isVisible();
            page.navigate("/manage/services");
            assertThat(page.locator("#table")).isVisible();
        } finally {
            change(
                    "update platform.panel_schemas set state = 'CURRENT', version = (select max(version) from platform.panel_schemas)"
                            + ledger);
        }
    }

    /** From the second step to the third, by hand. */
    private void choosesTwoAndPricesThem(Page page) {
        page.navigate("/manage/import?provider=" + shop.account() + "&step=services");
        Locator whole = page.locator("#whole .ui-chkbox-box");
        after("jakarta.faces.source=whole", page, whole::click);
        after("jakarta.faces.source=q", page, () -> page.locator("#q").fill("a"));
        for (int row = 0; row < 2; row++) {
            Locator box = page.locator("#offered_data .ui-chkbox-box").nth(row);
            after("rowSelectCheckbox", page, box::click);
        }
        page.locator("#offered_data input[type=text]").first().fill("70 %");
        page.locator("#toPrices").click();
        page.waitForURL(Pattern.compile(".*step=prices"));
        for (String field : List.of("margin=44", "roundTo=0.05")) {
            String name = field.substring(0, field.indexOf('='));
            after("jakarta.faces.source=" + name, page, () -> {
                page.locator("#" + name).fill(field.substring(name.length() + 1));
                page.locator("#" + name).press("Tab");
            });
        }
        assertThat(page.locator("#begin")).containsText("2");
    }

    /** Does it, and waits until the page has taken over the answer to the request that says so. */
    private static void after(String said, Page page, Runnable deed) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST")
                        && answer.request().postData().contains(said),
                deed);
        page.evaluate(
                "() => new Promise(done => (function look() { PrimeFaces.ajax.Queue.isEmpty() ? done() : setTimeout(look, 20); })())");
    }

    private static void showsTheTwo(Page page) {
        assertThat(page.locator("#whole input")).not().isChecked();
        assertThat(page.locator("#q")).hasValue("a");
        assertThat(page.locator("#offered_data tr[aria-selected=true]")).hasCount(2);
        assertThat(page.locator("#offered_data input[type=text]").first()).hasValue("70 %");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema());
            statement.execute(sql);
        }
    }

    private String drafts(String sql) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema());
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String schema() throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select schema_name from platform.panels where slug = '"
                        + shop.panel().slug() + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}

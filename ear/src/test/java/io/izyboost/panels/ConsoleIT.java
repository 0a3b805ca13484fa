package io.izyboost.panels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@BrowserTest
class ConsoleIT {
    private static final String PASSWORD = "correct horse battery staple";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void opensAPanelForAReseller(Screens screens) {
        String slug = aWord();
        Page page = signedIn(screens);
        page.navigate("/admin");
        page.locator("#new").click();
        assertThat(page.locator("#name")).isFocused(); // the dialog has come, and takes the focus no more
        page.locator("#name").fill("Northern Lights");
        page.locator("#slug").fill("www");
        page.locator("#ownerEmail").fill("owner@" + slug + ".example");
        page.locator("#ownerPassword").fill(PASSWORD);
        page.locator("#create").click();
        assertThat(page.locator("#dialogForm .ui-message-error")).isVisible();
        assertThat(page.locator("#name")).hasValue("Northern Lights");
        page.locator("#slug").fill(slug);
        page.locator("#create").click();
        assertThat(page.locator("#ownerKey")).containsText("izy_");

        Page theirs = screens.desktop(page.locator("#made").getAttribute("href"));
        Screens.logIn(theirs, "owner@" + slug + ".example", PASSWORD);
        assertThat(theirs.locator(".rail .mark")).containsText("Northern Lights");
        assertThat(theirs.locator(".steps li")).hasCount(4);
        page.navigate("/admin?q=" + slug);
        assertThat(rows(page)).hasCount(1);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void sortsByItsColumnsAndSuspendsAllThatWasFound(Screens screens) {
        String word = aWord();
        String first = aSite(word + "-a", "Aa " + word);
        String last = aSite(word + "-z", "Zz " + word);
        Page page = signedIn(screens);
        page.navigate("/admin");
        page.locator("#q").fill(word);
        assertThat(rows(page)).hasCount(2);
        assertThat(rows(page).first()).containsText("Zz");
        page.locator("#table_head .ui-sortable-column").first().click();
        assertThat(rows(page).first()).containsText("Aa");

        rows(page).first().locator(".ui-chkbox-box").click();
        page.locator("#takeAll").click();
        assertThat(page.locator(".bulk-count")).containsText("2");
        page.locator("#suspend").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(rows(page).locator(".badge-warn")).hasCount(2);
        expect(screens, first, 403, "Panel suspended");
        expect(screens, last, 403, "Panel suspended");

        rows(page).first().locator(".ui-chkbox-box").click();
        page.locator("#activate").click();
        assertThat(rows(page).locator(".badge-good")).hasCount(1);
        expect(screens, first, 200, "Aa " + word);
    }

    @Test
    void showsJobsAndRetriesABrokenPanel(Screens screens) throws SQLException {
        TestPanel panel = server.aPanel();
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update platform.panel_schemas set state = 'BROKEN', attempts = 3, last_error = 'no room'"
                    + " where panel_id = (select id from platform.panels where slug = '" + panel.slug() + "')");
        }
        Page page = signedIn(screens);
        page.navigate("/admin/fleet");
        Locator broken = page.locator("#broken_data tr").filter(new Locator.FilterOptions().setHasText(panel.slug()));
        assertThat(broken).containsText("no room");
        broken.locator("button").click();
        assertThat(broken).hasCount(0);
        page.navigate("/admin?q=" + panel.slug());
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page).locator(".badge-danger")).hasCount(0);
        String file =
                (String) page.evaluate("fetch('/admin/panels.csv' + location.search).then(answer => answer.text())");
        Assertions.assertThat(file.lines()).hasSize(2);
        Assertions.assertThat(file).contains(panel.slug());
        page.navigate("/admin/jobs?sort=name");
        assertThat(rows(page).first().locator(".badge")).isVisible();
        page.locator("#table_head .ui-sortable-column").last().click();
        assertThat(page).hasURL(Pattern.compile("jobs\\?sort=status$"));
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private Page signedIn(Screens screens) {
        return Screens.logIn(
                screens.desktop(server.hubUrl()),
                server.superAdmin().email(),
                server.superAdmin().password());
    }

    private static Locator rows(Page page) {
        return page.locator("#table_data > tr");
    }

    private static void expect(Screens screens, String url, int status, String text) {
        Page page = screens.desktop(url);
        Response answer = page.navigate("/");
        Assertions.assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("body")).containsText(text);
    }

    private String aSite(String slug, String name) {
        return server.hub()
                .post(
                        "/admin/api/v1/sites",
                        Json.createObjectBuilder()
                                .add("slug", slug)
                                .add("name", name)
                                .add("currency", "USD")
                                .add("ownerEmail", "owner@" + slug + ".example")
                                .add("ownerPassword", PASSWORD)
                                .build())
                .expect(201)
                .text("url");
    }

    private static String aWord() {
        return "s" + UUID.randomUUID().toString().substring(0, 8);
    }
}

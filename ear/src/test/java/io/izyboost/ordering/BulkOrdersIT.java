package io.izyboost.ordering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One decision for more orders than it takes at a time. */
@BrowserTest
class BulkOrdersIT {
    private static final int AT_A_TIME = 2_000;
    private static final double PATIENCE_MILLIS = 120_000;
    private static final String LIKE_THE_FIRST = """
            insert into orders (user_id, service_id, provider_id, type, link, quantity, rate, charge, currency, dispatch,
                status, source, created_at, updated_at, settled_at)
            select user_id, service_id, provider_id, type, link || n, quantity, rate, 0, currency, dispatch, '%s', source,
                created_at, now(), %s from orders, generate_series(1, %d) n where id = 1
            """;

    /** As two attempts leave them whose answers never came. */
    private static final String AS_IF_UNKNOWN = """
            with a as (
                insert into order_attempts (order_id, provider_id, started_at, lease_until, ended_at, outcome)
                select id, provider_id, now(), now(), now(), 'UNKNOWN' from orders returning id, order_id)
            update orders o set dispatch = 'UNKNOWN', status = 'Processing', provider_order_id = null, check_at = null,
                attempt_id = a.id from a where a.order_id = o.id
            """;

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void saysThatMoreWaitAndReachesThemAtTheNextTry(Screens screens) {
        TestPanel panel = server.aPanel();
        orderByHand(panel);
        server.update(panel.slug(), LIKE_THE_FIRST.formatted("Pending", "null", AT_A_TIME));
        server.update(panel.slug(), LIKE_THE_FIRST.formatted("Completed", "now()", 10));
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.setDefaultTimeout(PATIENCE_MILLIS);

        completeAllThatIsFound(page);
        says(page, "2,000 changed. 11 left");
        says(page, "only the newest 2,000 are taken at a time");

        completeAllThatIsFound(page);
        says(page, "1 changed. 2,010 left");
        assertThat(page.locator("#messages")).not().containsText("at a time");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void paysBackOnlyWhatTheParentHasNotTaken(Screens screens) {
        Family family = Family.born(server, "USD").importing();
        family.creditInParent("1000");
        long taken = family.order("https://social.example/taken", 100);
        family.awaitDispatch(taken, "SENT");
        family.parentServes(false);
        long lost = family.order("https://social.example/lost", 100);
        family.awaitTried(lost);
        family.switched(false);
        family.awaitDispatch(lost, "QUEUED");
        family.parentServes(true);
        server.update(family.slug(), AS_IF_UNKNOWN);

        Page page = Screens.logIn(
                screens.desktop(family.child().address()), "owner@" + family.slug() + ".example", Family.PASSWORD);
        page.navigate("/manage/orders");
        page.locator("#table_data .ui-chkbox-box").first().click();
        assertThat(page.locator("#bulk")).containsText("1 order chosen");
        page.locator("#table_data .ui-chkbox-box").last().click();
        assertThat(page.locator("#bulk")).containsText("2 orders chosen");
        page.locator("#bulk button", new Page.LocatorOptions().setHasText("refund"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        says(page, "1 changed. 1 left");

        Assertions.assertThat(family.detail(taken).getString("dispatch")).isEqualTo("SENT");
        Assertions.assertThat(family.detail(taken).getString("refunded")).isEqualTo("0");
        Assertions.assertThat(family.detail(lost).getString("dispatch")).isEqualTo("NOT_SENT");
        Assertions.assertThat(family.detail(lost).getString("refunded"))
                .isEqualTo(family.detail(lost).getString("charge"));
        family.booksAreRight();
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static void orderByHand(TestPanel panel) {
        long service = panel.staff()
                .post(
                        "/manage/api/v1/services",
                        Json.createObjectBuilder()
                                .add("name", "By hand")
                                .add("type", "Default")
                                .add("category", "By hand")
                                .add("rate", "2")
                                .add("max", 10)
                                .build())
                .expect(201)
                .number("id");
        panel.aCustomer("10")
                .call("add", Map.of("service", "" + service, "link", "https://social.example/h", "quantity", "5"))
                .expect(200)
                .number("order");
    }

    private static void completeAllThatIsFound(Page page) {
        page.navigate("/manage/orders");
        page.locator("#table_data .ui-chkbox-box").first().click();
        page.locator("#bulk button", new Page.LocatorOptions().setHasText("Choose all"))
                .click();
        page.locator("#bulk button", new Page.LocatorOptions().setHasText("complete"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("#messages"))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }
}

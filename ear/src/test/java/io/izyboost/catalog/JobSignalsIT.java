package io.izyboost.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of a job is told by a socket when to look again, and nobody else is: no other panel, no customer, no other site. */
@BrowserTest
class JobSignalsIT {
    private static final String OPENS = """
            address => new Promise(done => {
              const socket = new WebSocket(address);
              socket.onopen = () => done('opened');
              socket.onerror = () => done('refused');
            })""";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private final CatalogPanel shop = new CatalogPanel(server, 20);
    private final TestPanel panel = shop.panel();
    private long job;

    /** A sync that lasts, since its provider takes its time. */
    private void beginAJob() {
        shop.provider().control().fault(Fault.of(FaultMode.SLOW).on("services").lasting(Duration.ofSeconds(8)));
        job = panel.staff()
                .post("/manage/api/v1/providers/" + shop.account() + "/sync", JsonValue.EMPTY_JSON_OBJECT)
                .expect(202)
                .number("jobId");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tellsItsPageWhenTheJobEnds(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        beginAJob();
        List<String> told = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> told.add(frame.text())));
        page.navigate("/manage/import?job=" + job);
        assertThat(page.locator("#result progress")).isVisible();
        shop.ended(job);
        assertThat(page.locator("#result .figures")).isVisible();
        await().untilAsserted(() -> {
            page.waitForTimeout(50);
            assertThat(told).isNotEmpty();
        });
        assertThat(told).as("no data travels").containsOnly("again");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void opensForStaffOfThePanelOnItsOwnPagesOnly(Screens screens) {
        beginAJob();
        String path = "/manage/signals/jobs/" + job;
        String theirs = panel.url().replace("http", "ws") + path;
        Page staff = Screens.logIn(screens.desktop(panel.url()), panel);
        assertThat(staff.evaluate(OPENS, theirs)).isEqualTo("opened");
        assertThat(staff.evaluate(OPENS, theirs.replace(path, "/manage/signals/jobs/999999999")))
                .isEqualTo("refused");

        TestPanel foreign = server.aPanel();
        Page other = Screens.logIn(screens.desktop(foreign.url()), foreign);
        assertThat(other.evaluate(OPENS, foreign.url().replace("http", "ws") + path))
                .as("another panel's staff, on their host")
                .isEqualTo("refused");
        Page same = other.context().newPage();
        same.navigate(panel.url() + "/log-in");
        same.locator("[id='form:email']").fill(panel.ownerEmail());
        same.locator("[id='form:password']").fill(panel.password());
        same.locator("[id='form:submit']").click();
        assertThat(same.locator(".rail, .avatar").first()).isVisible();
        assertThat(other.evaluate(OPENS, theirs))
                .as("from another panel's page, with the cookie of this one at hand")
                .isEqualTo("refused");

        TestCustomer customer = panel.aCustomer("0");
        Page shopper = Screens.logIn(screens.desktop(panel.url()), customer.email(), customer.password());
        assertThat(shopper.evaluate(OPENS, theirs)).as("a customer").isEqualTo("refused");
        Page visitor = screens.desktop(panel.url());
        visitor.navigate("/");
        assertThat(visitor.evaluate(OPENS, theirs)).as("a visitor").isEqualTo("refused");
    }
}

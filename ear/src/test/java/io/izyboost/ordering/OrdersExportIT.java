package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestPanel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a file of many orders does when something breaks, and when nobody takes it (ADR 9). */
@BrowserTest
class OrdersExportIT {
    private static final String STATUS =
            "fetch('/manage/orders.csv').then(answer => answer.body.cancel().then(() => answer.status))";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void aFileThatCannotBeFinishedIsNotTakenForAWholeOne(Screens screens) throws SQLException {
        TestPanel panel = withOrders(1_200, 10);
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        String lines = "fetch('/manage/orders.csv').then(answer => answer.text())"
                + ".then(text => text.trim().split('\\n').length, () => 'broken off')";
        assertThat(page.evaluate(lines)).isEqualTo(1_201);

        run("update " + schema(panel) + ".orders set currency = '???' where id = 1");
        assertThat(page.evaluate(lines)).isEqualTo("broken off");
    }

    @Test
    void readersWhoTakeNothingHoldNoTransactionAndTwoOfThemAreEnough(Screens screens) throws SQLException, IOException {
        TestPanel panel = withOrders(12_000, 1_500);
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        try (Socket first = stalled(page, panel);
                Socket second = stalled(page, panel)) {
            assertThat(page.evaluate(STATUS)).isEqualTo(429);
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> openTransactions() == 0);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> page.evaluate(STATUS), (Object status) -> status.equals(200));
    }

    /** A reader with the browser's session who asks for the file and takes its first bytes only. */
    private Socket stalled(Page page, TestPanel panel) throws IOException {
        String cookies = page.context().cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.httpPort()));
        String request = "GET /manage/orders.csv HTTP/1.1\r\nHost: " + panel.host() + ":" + server.httpPort()
                + "\r\nCookie: " + cookies + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200 OK");
        return socket;
    }

    private TestPanel withOrders(int count, int linkLength) throws SQLException {
        TestPanel panel = server.aPanel().withCatalog();
        panel.aCustomer("0");
        run("set search_path to " + schema(panel) + """
                ; insert into orders (user_id, service_id, type, link, quantity, rate, charge, currency, dispatch, status, source, created_at, updated_at)
                select (select max(id) from users), 1, 'Default', repeat('x', %d), 1, 1, 1, 'USD', 'SENT', 'Completed', 'API', now(), now()
                from generate_series(1, %d)
                """.formatted(linkLength, count));
        return panel;
    }

    /** Those that wait for whoever began them. */
    private long openTransactions() throws SQLException {
        return number("select count(*) from pg_stat_activity where state like 'idle in transaction%'"
                + " and xact_start < now() - interval '1 second'");
    }

    private String schema(TestPanel panel) throws SQLException {
        return "p_" + number("select id from platform.panels where slug = '" + panel.slug() + "'");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String text) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(text);
            sql.execute("reset search_path");
        }
    }
}

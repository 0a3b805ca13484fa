package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host decides the panel, exactly as registered; no spelling, header or address reaches another one. */
class HostTricksIT {
    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel panel;

    @BeforeAll
    static void aPanel() {
        panel = SERVER.aPanel();
    }

    @Test
    void servesThePanelOnItsHostWithAndWithoutPort() throws IOException {
        assertThat(RawHttp.status(get(panel.host()))).isEqualTo(200);
        assertThat(RawHttp.status(get(panel.host() + ":" + SERVER.httpPort()))).isEqualTo(200);
        assertThat(RawHttp.status(get(panel.host().toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere.localhost",
                "%s.",
                "%s.:80",
                "a@%s",
                "%s@evil.example",
                "x.%s",
                "main.localhost",
                ".localhost",
                "localhost.evil.example",
                "evil.example",
                "127.0.0.1",
                "[::1]",
                "%s evil.example",
                "%s/evil",
                ""
            })
    void servesNobodyOnAnotherSpelling(String pattern) throws IOException {
        String host = pattern.formatted(panel.host());

        String answer = get(host);

        assertThat(RawHttp.status(answer)).as(host).isIn(400, 404);
        assertThat(answer).doesNotContain("Panel " + panel.slug());
    }

    @Test
    void servesANameOfTheResellersOnceItIsProvedToBeHis() throws Exception {
        String name = panel.slug() + ".example";
        domain("insert into platform.domains (host, panel_id, created_at) select '" + name
                + "', id, now() from platform.panels where slug = '" + panel.slug() + "'");
        assertThat(get(name)).doesNotContain("Panel " + panel.slug()).startsWith("HTTP/1.1 404");

        domain("update platform.domains set verified_at = now() where host = '" + name + "'");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> RawHttp.status(get(name)) == 200);
        assertThat(get(name)).contains("Panel " + panel.slug());
        assertThat(RawHttp.status(get(name + "."))).isEqualTo(404);
    }

    @Test
    void refusesTwoHosts() throws IOException {
        String answer = RawHttp.send(
                SERVER.httpPort(), "GET /sign-up HTTP/1.1", "Host: " + panel.host(), "Host: " + SERVER.hubHost());

        assertThat(RawHttp.status(answer)).isEqualTo(400);
    }

    @Test
    void followsNoAddressThatContradictsTheHost() throws IOException {
        String answer =
                RawHttp.send(SERVER.httpPort(), "GET http://evil.example/sign-up HTTP/1.1", "Host: " + panel.host());

        assertThat(RawHttp.status(answer)).isIn(400, 404);
    }

    @Test
    void believesNoForwardedHeaderOfAStranger() throws IOException {
        for (String header : List.of("X-Forwarded-Host", "X-Host", "X-Original-Host", "Forwarded")) {
            String value = header.equals("Forwarded") ? "host=" + SERVER.hubHost() : SERVER.hubHost();
            String answer = RawHttp.send(
                    SERVER.httpPort(),
                    "GET /admin/api/v1/fleet HTTP/1.1",
                    "Host: " + panel.host(),
                    header + ": " + value,
                    "Authorization: Bearer " + SERVER.superAdmin().apiKey());

            assertThat(RawHttp.status(answer)).as(header).isEqualTo(404);
        }
    }

    private static void domain(String change) throws SQLException {
        try (Connection connection = SERVER.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(change)).isEqualTo(1);
        }
    }

    private static String get(String host) throws IOException {
        return RawHttp.send(SERVER.httpPort(), "GET /sign-up HTTP/1.1", "Host: " + host);
    }
}

package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.KillsServers;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import io.izyboost.identity.PageSession;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server set up as in production: behind a proxy that ends TLS, with a mail server, and sometimes killed. */
@KillsServers
class ProductionKillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static IzyBoostServer server;

    @BeforeAll
    static void start() {
        MAIL.setUser("panels@izyboost.example", "panels", "a word");
        MAIL.start();
        server = IzyBoostServer.start(
                "production",
                Map.of(
                        "IZYBOOST_PUBLIC_SCHEME", "https",
                        "IZYBOOST_BEHIND_PROXY", "true",
                        "IZYBOOST_STATEMENT_SECONDS", "5",
                        "IZYBOOST_MAIL_HOST", "127.0.0.1",
                        "IZYBOOST_MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                        "IZYBOOST_MAIL_TLS", "none",
                        "IZYBOOST_MAIL_USER", "panels",
                        "IZYBOOST_MAIL_PASSWORD", "a word",
                        "IZYBOOST_MAIL_FROM", "IzyBoost <panels@izyboost.example>"));
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    @Test
    void givesCookiesThatStayOnTlsAndOnTheirHost() {
        TestPanel panel = server.aPanel();
        PageSession owner = new PageSession(server.httpPort(), panel.host(), "X-Forwarded-Proto", "https");

        HttpResponse<String> page = owner.logIn(panel.ownerEmail(), panel.password());

        assertThat(page.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                .isEqualTo("https://" + panel.host() + ":" + server.httpPort() + "/manage"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-izyboost=")
                .containsIgnoringCase("; path=/")
                .containsIgnoringCase("; secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContainIgnoringCase("domain"));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; secure"));
        assertThat(new PlainHttp(server.httpPort(), panel.host())
                        .get("/?lang=fr", "X-Forwarded-Proto", "https")
                        .headers()
                        .allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).containsIgnoringCase("; secure"));
    }

    @Test
    void takesNoHostFromAForwardedHeader() {
        PlainHttp http = new PlainHttp(server.httpPort(), server.aPanel().host());
        for (String header : List.of("X-Forwarded-Host", "X-Forwarded-Server", "Forwarded")) {
            String hub = header.equals("Forwarded") ? "host=" + server.hubHost() : server.hubHost();

            HttpResponse<String> answer = http.get(
                    "/admin/api/v1/fleet",
                    header,
                    hub,
                    "Authorization",
                    "Bearer " + server.superAdmin().apiKey());

            assertThat(answer.statusCode()).as(header).isEqualTo(404);
        }
    }

    @Test
    void saysThatItIsBusyWhereTheDatabaseTakesTooLong() throws Exception {
        TestPanel panel = server.aPanel();
        String schema = server.schema(panel.slug());
        try (Connection owner = server.ownerDatabase().getConnection();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("lock table " + schema + ".services in access exclusive mode");

            ApiClient.Answer api = panel.staff().get("/manage/api/v1/services");

            assertThat(api.status()).isEqualTo(503);
            assertThat(api.text()).contains("\"code\":\"UNAVAILABLE\"", "Try again");
            owner.rollback();
        }
        panel.staff().get("/manage/api/v1/services").expect(200);
    }

    @Test
    void countsLogInTriesByTheAddressThatTheProxyTells() {
        TestPanel panel = server.aPanel();
        TestCustomer customer = panel.aCustomer("0");
        for (int i = 0; i < 10; i++) {
            assertThat(from("198.51.100.7", panel)
                            .logIn(customer.email(), "wrong")
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(from("198.51.100.7", panel)
                        .logIn(customer.email(), customer.password())
                        .statusCode())
                .isEqualTo(429);
        assertThat(from("203.0.113.77, 198.51.100.7", panel)
                        .logIn(customer.email(), customer.password())
                        .statusCode())
                .as("what a client wrote before the proxy appended its address")
                .isEqualTo(429);
        assertThat(from("198.51.100.8", panel)
                        .logIn(customer.email(), customer.password())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void tellsTheOwnerOfAnAlertByMailOnceAndOfThoseThatFollowInOne() throws Exception {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("50");
        JsonObject service = customer.call("services", Map.of()).expect(200).body().asJsonArray().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("type").equals("Default"))
                .findFirst()
                .orElseThrow();
        server.providerControl().fault(Fault.of(FaultMode.DROP).on("add").times(1));

        long order = customer.call(
                        "add",
                        Map.of(
                                "service", String.valueOf(service.getInt("service")),
                                "link", "https://social.example/mailed",
                                "quantity", service.getString("min")))
                .expect(200)
                .number("order");

        await().atMost(PATIENCE).until(() -> MAIL.getReceivedMessages().length > 0);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(panel.ownerEmail());
        assertThat(mail.getFrom()[0]).hasToString("IzyBoost <panels@izyboost.example>");
        assertThat(mail.getSubject()).isEqualTo("Panel " + panel.slug() + ": Orders may or may not have arrived");
        assertThat((String) mail.getContent())
                .contains("Order: " + order, "https://" + panel.host() + ":" + server.httpPort() + "/manage");

        server.update(panel.slug(), """
                insert into alerts (kind, subject, detail, first_at, last_at)
                select 'ordering.arrival-unknown', 'order ' || n, '{"order":"' || n || '"}', now(), now()
                from generate_series(501, 600) n
                """);
        assertThat(panel.makeDue("monitoring.mail-alert"))
                .as("waits for what comes")
                .isEqualTo(1);
        await().during(Duration.ofSeconds(3)).until(() -> MAIL.getReceivedMessages().length == 1);

        server.update(panel.slug(), "update alerts set mailed_at = mailed_at - interval '1 hour'");
        panel.makeDue("monitoring.mail-alert");
        await().atMost(PATIENCE).until(() -> MAIL.getReceivedMessages().length == 2);
        assertThat((String) MAIL.getReceivedMessages()[1].getContent())
                .contains("Order: 501", "Order: 520", "and 80 more")
                .doesNotContain("Order: " + order + "\n", "Order: 521");
    }

    @Test
    void servesAgainAfterAKill() {
        server.kill();
        server.restart();

        ApiClient management = new ApiClient(server.managementPort(), "127.0.0.1", null);
        assertThat(management.get("/health/ready").status()).isEqualTo(200);
    }

    private static PageSession from(String address, TestPanel panel) {
        return new PageSession(
                server.httpPort(), panel.host(), "X-Forwarded-Proto", "https", "X-Forwarded-For", address);
    }
}

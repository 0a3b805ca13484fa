package io.izyboost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import io.izyboost.identity.PageSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A panel waits for its migration: it says so in the form of whatever was asked, and its neighbours notice nothing. */
class BehindPanelIT {
    private final IzyBoostServer server = IzyBoostServer.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestPanel panel;
    private TestCustomer customer;
    private SchemaBehind behind;

    @BeforeEach
    void fallBehind() throws Exception {
        ApiClient.allowHostHeader();
        panel = server.aPanel();
        customer = panel.aCustomer("7");
        behind = SchemaBehind.of(server, panel);
    }

    @AfterEach
    void catchUp() throws Exception {
        behind.close();
    }

    @Test
    void showsAPageThatHelps() throws Exception {
        for (String path : new String[] {"/", "/log-in", "/manage/orders", "/api"}) {
            HttpResponse<String> english = send(request(path));
            HttpResponse<String> french = send(request(path).header("Accept-Language", "fr"));

            assertThat(english.statusCode()).as(path).isEqualTo(503);
            assertThat(english.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(english.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(english.body()).contains("<html lang=\"en\"").containsIgnoringCase("upgrad");
            assertThat(french.body()).contains("<html lang=\"fr\"").containsIgnoringCase("mise à jour");
        }
    }

    @Test
    void tellsStaffsProgramsAProblem() throws Exception {
        HttpResponse<String> answer =
                send(request("/manage/api/v1/orders").header("Authorization", "Bearer " + panel.ownerKey()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"PANEL_UPGRADING\"", "\"status\":503");
    }

    @Test
    void tellsCustomersProgramsAnError() throws Exception {
        HttpResponse<String> answer = send(request("/api/v2")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=balance&key=" + customer.apiKey())));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).isEqualTo("{\"error\":\"Panel is being upgraded\"}");
    }

    @Test
    void isShownToTheOperatorAndHarmsNobody() {
        TestPanel neighbour = server.aPanel();
        TestCustomer itsCustomer = neighbour.aCustomer("3");

        assertThat(neighbour.anonymous().get("/").status()).isEqualTo(200);
        assertThat(neighbour.staff().get("/manage/api/v1/orders").status()).isEqualTo(200);
        assertThat(itsCustomer.call("balance", Map.of()).text()).contains("\"3");
        assertThat(server.hub().get("/admin/api/v1/fleet").expect(200).text())
                .contains(panel.slug(), "\"BROKEN\"", "relation exists");
        assertThat(new ApiClient(server.managementPort(), "127.0.0.1", null)
                        .get("/health/ready")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesTheConsoleOpenWhenItIsTheMainPanel() throws Exception {
        SchemaBehind main = SchemaBehind.of(server, "main");
        try {
            assertThat(server.client("localhost", null).get("/").status()).isEqualTo(503);
            assertThat(server.hub().get("/manage/api/v1/orders").status()).isEqualTo(503);

            assertThat(server.hub().get("/admin/api/v1/fleet").expect(200).text())
                    .contains("\"main\"", "relation exists");
            PageSession operator = new PageSession(server.httpPort(), "localhost");
            operator.logIn(server.superAdmin().email(), server.superAdmin().password());
            assertThat(operator.get("/admin/fleet").body()).contains("relation exists", "id=\"retryAll\"");
        } finally {
            main.close();
        }
        assertThat(server.client("localhost", null).get("/").status()).isEqualTo(200);
    }

    @Test
    void servesAgainOnceItIsMigrated() throws Exception {
        behind.close();

        assertThat(panel.anonymous().get("/").status()).isEqualTo(200);
        assertThat(customer.call("balance", Map.of()).text()).contains("\"7");
        behind = SchemaBehind.of(server, panel);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path))
                .header("Host", panel.host() + ":" + server.httpPort());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a panel that does not serve answers: a page to readers, and to programs an error in the form of their API. */
class ClosedPanelsIT {
    private static final String STAFF = "/manage/api/v1/customers";
    private static final String PROBLEM = "application/problem+json";
    /** Longer than the registry keeps an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IzyBoostServer server = IzyBoostServer.shared();
    private final TestPanel panel = server.aPanel();
    private final PlainHttp http = new PlainHttp(server.httpPort(), panel.host());

    @ParameterizedTest
    @CsvSource({
        "suspended, PANEL_SUSPENDED, Panel suspended, This panel is suspended., Panel suspendu, Ce panel est suspendu.",
        "expired, PANEL_EXPIRED, Panel expired, The subscription of this panel has ended., Panel expiré,"
                + " L’abonnement de ce panel est terminé."
    })
    void saysClearlyThatItDoesNotServe(
            String state, String code, String title, String text, String frenchTitle, String frenchText)
            throws SQLException {
        TestCustomer customer = panel.aCustomer("0");
        become(state, 403);

        HttpResponse<String> page = http.get("/new-order", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("lang=\"en\"", title, text).doesNotContain("Panel " + panel.slug());
        assertThat(http.get("/", "Accept-Language", "fr-FR").body()).contains("lang=\"fr\"", frenchTitle, frenchText);

        HttpResponse<String> trade = http.postForm("/api/v2", "action=balance&key=" + customer.apiKey());
        assertThat(trade.statusCode()).isEqualTo(200);
        assertThat(trade.body()).isEqualTo("{\"error\":\"Panel is suspended\"}");

        HttpResponse<String> office = http.get(STAFF, "Authorization", "Bearer " + panel.ownerKey());
        assertProblem(office, 403, code);
    }

    @Test
    void isAsUnknownAsANameThatNeverWasOnceCancelled() throws SQLException {
        become("cancelled", 404);

        for (PlainHttp nowhere : new PlainHttp[] {http, new PlainHttp(server.httpPort(), "never-was.localhost")}) {
            HttpResponse<String> page = nowhere.get("/", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("No panel here", "Check the address.");
            assertThat(nowhere.get("/log-in", "Accept-Language", "fr").body())
                    .contains("Aucun panel ici", "Vérifiez l’adresse.");

            HttpResponse<String> trade = nowhere.postForm("/api/v2", "action=balance&key=" + panel.ownerKey());
            assertThat(trade.statusCode()).isEqualTo(404);
            assertThat(trade.body()).isEqualTo("{\"error\":\"Unknown host\"}");

            assertProblem(nowhere.get(STAFF, "Authorization", "Bearer " + panel.ownerKey()), 404, "HOST_UNKNOWN");
        }
    }

    @Test
    void servesAsBeforeOnceItIsActiveAgain() {
        TestCustomer customer = panel.aCustomer("3");
        String site = "/admin/api/v1/sites/" + panel.slug();
        server.hub().post(site + "/suspend", Json.createObjectBuilder().build()).expect(200);
        assertThat(http.get("/").statusCode()).isEqualTo(403);

        server.hub()
                .post(site + "/activate", Json.createObjectBuilder().build())
                .expect(200);

        assertThat(http.get("/").statusCode()).isEqualTo(200);
        assertThat(customer.balance()).isEqualByComparingTo("3");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
    }

    /** There is no door yet by which a panel expires or is cancelled. */
    private void become(String state, int pageStatus) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update platform.panels set state = ? where slug = ?")) {
            update.setString(1, state);
            update.setString(2, panel.slug());
            update.executeUpdate();
        }
        await().atMost(PATIENCE).until(() -> http.get("/").statusCode() == pageStatus);
    }
}

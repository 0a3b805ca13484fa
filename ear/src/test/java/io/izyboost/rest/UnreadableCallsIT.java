package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import io.izyboost.identity.PageSession;
import io.izyboost.identity.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP library sends: each API answers in its own form, never with a page, and none breaks. */
class UnreadableCallsIT {
    private static final String ORDERS = "GET /manage/api/v1/orders";
    private static final String SITES = "GET /admin/api/v1/sites";
    private static final String CATEGORIES = "POST /manage/api/v1/categories";
    private static final String V2 = "POST /api/v2";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";

    private static IzyBoostServer server;
    private static TestPanel panel;
    private static TestCustomer customer;

    @BeforeAll
    static void aPanel() {
        server = IzyBoostServer.shared();
        panel = server.aPanel();
        customer = panel.aCustomer("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "a/b/c", "text", "*/*;q=zz", "application/json;v=\"a,b\""})
    void anAcceptThatNobodyCanReadSaysNothing(String accept) throws IOException {
        String header = "Accept: " + accept;

        assertThat(manage(ORDERS, "", header)).startsWith("HTTP/1.1 200 ").contains("\"items\"");
        assertThat(admin(SITES, header)).startsWith("HTTP/1.1 200 ").contains("\"items\"");
        assertThat(v2(balance(), FORM, header)).startsWith("HTTP/1.1 200 ").contains("\"balance\":\"7\"");
        assertThat(send(panel.host(), "GET /", new byte[0], header)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "a/b/c", "text", ""})
    void aContentTypeThatNobodyCanReadIsNone(String type) throws IOException {
        String header = "Content-Type: " + type;

        assertProblem(manage(CATEGORIES, "{\"name\":\"x\"}", header), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(v2(balance(), header)).startsWith("HTTP/1.1 200 ").contains("\"balance\":\"7\"");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() throws IOException {
        byte[] name = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(send(panel.host(), CATEGORIES, name, JSON, bearer(panel.ownerKey())), 400, "INVALID_INPUT");

        for (String body : List.of("{\"action\":\"\u00e9\"}", "key=x&action=\u00e9")) {
            String type = body.startsWith("{") ? JSON : FORM;
            assertRefusedByV2(send(panel.host(), V2, body.getBytes(StandardCharsets.ISO_8859_1), type));
        }
    }

    @Test
    void aBodyMayBeginWithAByteOrderMark() throws IOException {
        assertThat(manage(CATEGORIES, "\ufeff{\"name\":\"Marked\"}", JSON)).startsWith("HTTP/1.1 201 ");
    }

    /** The server refuses these before it knows what they are for. */
    @ParameterizedTest
    @ValueSource(strings = {"?text=%", "?text=%zz", "?%zz=1", "/%zz"})
    void aBrokenPercentIsRefusedWithoutAPage(String end) throws IOException {
        for (String path : List.of("/manage/api/v1/orders", "/api/v2")) {
            String answer = send(panel.host(), "GET " + path + end, new byte[0]);
            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).isBlank();
        }
    }

    @Test
    void aPathThatIsNoTextIsRefusedInTheFormOfItsApi() throws IOException {
        assertProblem(manage(ORDERS + "/%ff", ""), 400, "BAD_REQUEST");
        assertProblem(admin(SITES + "/%ff"), 400, "BAD_REQUEST");
        assertRefusedByV2(send(panel.host(), "GET /api/v2/%ff", new byte[0]));
    }

    @Test
    void anAddressBesideTheApisIsRefusedInTheirForm() throws IOException {
        assertProblem(manage("GET /manage/api/nothing", ""), 404, "NOT_FOUND");
    }

    @Test
    void aTextThatNoDatabaseHoldsIsRefused() throws IOException {
        for (String list : List.of("orders", "customers", "services")) {
            assertProblem(manage("GET /manage/api/v1/" + list + "?text=%00", ""), 400, "INVALID_INPUT");
        }
        assertProblem(admin(SITES + "/%00"), 400, "INVALID_INPUT");
        assertProblem(manage(CATEGORIES, "{\"name\":\"a\\u0000b\"}", JSON), 400, "INVALID_INPUT");
        assertRefusedByV2(v2(balance() + "&comments=%00", FORM));
    }

    @Test
    void pagesSayThatTheyDoNotTakeIt() throws IOException {
        PageSession owner = new PageSession(server.httpPort(), panel.host());
        assertThat(owner.logIn("a\0@b.example", "a password").statusCode()).isLessThan(500);
        owner.logIn(panel.ownerEmail(), panel.password());

        for (String page : List.of("orders", "customers", "services")) {
            assertThat(owner.get("/manage/" + page + "?text=%00").statusCode())
                    .as(page)
                    .isIn(200, 400);
        }
        byte[] form = "form=form".getBytes(StandardCharsets.UTF_8);
        assertThat(RawHttp.status(send(panel.host(), "POST /log-in", form, FORM + "; charset=nope")))
                .isLessThan(500);
    }

    @Test
    void aHeaderBeyondAllBoundsIsRefusedWithoutAPage() throws IOException {
        String answer = manage(ORDERS, "", "X-Large: " + "a".repeat(300_000));
        assertThat(answer).startsWith("HTTP/1.1 200 ");

        String[] many = new String[300];
        Arrays.setAll(many, nth -> "X-" + nth + ": a");
        String refused = manage(ORDERS, "", many);
        assertThat(refused).startsWith("HTTP/1.1 400 ");
        assertThat(refused.substring(refused.indexOf("\r\n\r\n"))).isBlank();
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json", "\"code\":\"" + code + "\"", "\"detail\":\"")
                .doesNotContain("<html", "Exception");
    }

    private static void assertRefusedByV2(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Type: application/json", "{\"error\":\"Incorrect request\"}");
    }

    private static String balance() {
        return "key=" + customer.apiKey() + "&action=balance";
    }

    private static String v2(String body, String... headers) throws IOException {
        return send(panel.host(), V2, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String manage(String request, String body, String... headers) throws IOException {
        return send(
                panel.host(), request, body.getBytes(StandardCharsets.UTF_8), and(bearer(panel.ownerKey()), headers));
    }

    private static String admin(String request, String... headers) throws IOException {
        return send(
                server.hubHost(),
                request,
                new byte[0],
                and(bearer(server.superAdmin().apiKey()), headers));
    }

    private static String bearer(String key) {
        return "Authorization: Bearer " + key;
    }

    private static String[] and(String first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static String send(String host, String request, byte[] body, String... headers) throws IOException {
        String[] all = and("Host: " + host + ":" + server.httpPort(), headers);
        return RawHttp.send(server.httpPort(), body, and(request + " HTTP/1.1", all));
    }
}

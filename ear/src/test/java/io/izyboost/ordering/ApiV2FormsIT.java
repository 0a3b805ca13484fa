package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ways in which clients send the fields of API v2, and what is none of them. */
class ApiV2FormsIT {
    private static final String BOUNDARY = "----------------------------5a1f0e";
    private static final String INCORRECT = "{\"error\":\"Incorrect request\"}";
    private static final String NO_KEY = "{\"error\":\"Invalid API key\"}";

    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static PlainHttp http;
    private static TestCustomer customer;

    @BeforeAll
    static void aPanel() {
        TestPanel panel = SERVER.aPanel();
        customer = panel.aCustomer("7.5");
        http = new PlainHttp(SERVER.httpPort(), panel.host());
    }

    @Test
    void takesAMultipartForm() {
        HttpResponse<String> answer = http.post(
                "/api/v2",
                "multipart/form-data; boundary=" + BOUNDARY,
                part("key", customer.apiKey()) + part("action", "balance") + "--" + BOUNDARY + "--\r\n");

        assertBalance(answer);

        String quoted = "a,b";
        assertBalance(http.post(
                "/api/v2",
                "multipart/form-data; boundary=\"" + quoted + "\"",
                (part("key", customer.apiKey()) + part("action", "balance") + "--" + BOUNDARY + "--\r\n")
                        .replace(BOUNDARY, quoted)));
    }

    @Test
    void takesAFormJsonAndAQueryInEitherSpellingOfTheAddress() {
        for (String path : new String[] {"/api/v2", "/api/v2/"}) {
            assertBalance(http.postForm(path, "action=balance&key=" + customer.apiKey()));
            assertBalance(http.get(path + "?action=balance&key=" + customer.apiKey()));
            assertBalance(http.post(path + "?action=balance&key=" + customer.apiKey(), "text/plain", ""));
            assertBalance(http.post(path, "application/json", json()));
            assertBalance(http.post(path, "application/x-www-form-urlencoded", json()));
        }
    }

    @Test
    void takesFromTheQueryWhatTheBodyLacks() {
        String keyed = "/api/v2?key=" + customer.apiKey();

        assertBalance(http.postForm(keyed, "action=balance"));
        assertBalance(http.post(keyed, "application/json", "{\"action\":\"balance\"}"));
        assertBalance(http.post(
                keyed,
                "multipart/form-data; boundary=" + BOUNDARY,
                part("action", "balance") + "--" + BOUNDARY + "--\r\n"));
    }

    @Test
    void answersInJsonWhateverAClientAccepts() {
        for (String accepted : new String[] {"application/xml", "text/html;q=0.9", "image/*", "text/plain, text/csv"}) {
            assertBalance(http.get("/api/v2?action=balance&key=" + customer.apiKey(), "Accept", accepted));
            assertBalance(http.postForm("/api/v2", "action=balance&key=" + customer.apiKey(), "Accept", accepted));
        }
    }

    @Test
    void blamesTheRequestNotTheKeyForBrokenJson() {
        for (String body : new String[] {"{", "[]", "null", json().replace("}", ""), "{\"quantity\":1e99999999999}"}) {
            assertThat(http.post("/api/v2", "application/json", body).body())
                    .as(body)
                    .isEqualTo(INCORRECT);
        }
    }

    @Test
    void refusesWhatIsNoneOfThemInTheWordsThatClientsKnow() {
        for (String body : new String[] {"", "[]", "{", "null", "%%%=%", "key", "=", "\u0000"}) {
            assertRefused(http.post("/api/v2", "application/json", body), body);
            assertRefused(http.postForm("/api/v2", body), body);
            assertRefused(http.post("/api/v2", "multipart/form-data; boundary=" + BOUNDARY, body), body);
            assertRefused(http.post("/api/v2", "multipart/form-data", body), body);
        }
    }

    private static void assertBalance(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("\"balance\":\"7.5").contains("\"currency\":\"USD\"");
    }

    private static void assertRefused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        assertThat(answer.body()).as(what).isIn(INCORRECT, NO_KEY);
    }

    private static String json() {
        return "{\"action\":\"balance\",\"key\":\"" + customer.apiKey() + "\"}";
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}

package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input at and beyond its bounds is refused as input: no 500, no stack trace, no memory filled by a number. */
class WireBoundsIT {
    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel panel;
    private static TestCustomer customer;

    @BeforeAll
    static void aPanel() {
        panel = SERVER.aPanel();
        customer = panel.aCustomer("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-999999999",
                "1e999999999",
                "\"1e-999999999\"",
                "\"1e999999999\"",
                "12345678901234567890123456789012345678901",
                "\"0.00000000000000000000000000000000000000001\"",
                "\"many\"",
                "\"\"",
                "\"NaN\"",
                "true",
                "[1]",
                "{}"
            })
    void refusesAnAmountThatIsNoDecimalOfOurSize(String amount) {
        HttpResponse<String> answer = post(
                "/manage/api/v1/customers/" + customer.id() + "/credits",
                "{\"reference\":\"bound\",\"amount\":" + amount + "}");

        assertRefused(answer);
        assertThat(customer.balance()).isEqualByComparingTo("0");
    }

    @Test
    void takesAnAmountAsANumberAndAsAString() {
        TestCustomer rich = panel.aCustomer("0");
        String credits = "/manage/api/v1/customers/" + rich.id() + "/credits";

        assertThat(post(credits, "{\"reference\":\"number\",\"amount\":0.1}").statusCode())
                .isIn(200, 201);
        assertThat(post(credits, "{\"reference\":\"string\",\"amount\":\" 2E-1 \"}")
                        .statusCode())
                .isIn(200, 201);

        assertThat(rich.balance()).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=2147483647&size=500",
                "page=2147483648",
                "page=99999999999999999999",
                "page=-1",
                "page=one",
                "size=0",
                "size=501",
                "size=2147483648",
                "page=&size="
            })
    void refusesAPageThatCannotBe(String query) {
        for (String list : new String[] {"customers", "orders", "services"}) {
            assertRefused(get("/manage/api/v1/" + list + "?" + query));
        }
    }

    @Test
    void givesAnEmptyPageBeyondTheLastRow() {
        assertThat(get("/manage/api/v1/customers?page=4294967&size=500").body()).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"email\":{}}", "{\"email\":\"\\u0000@a.example\"}"})
    void refusesABodyThatIsNotWhatWasAskedFor(String body) {
        assertRefused(post("/manage/api/v1/customers", body));
    }

    /** Each field that cannot be read is named, on every resource that takes a body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "customers/1/credits; {\"amount\": \"abc\"}; amount; amount is missing or not valid.",
                "services; {\"name\": \"x\", \"min\": \"abc\"}; min; min is missing or not valid.",
                "providers; {\"kind\": \"FOO\"}; kind; kind must be one of these: API_V2, PARENT, MANUAL.",
                "providers; {\"name\": \"x\", \"kind\": \"API_V2\", \"url\": \"https://1.1.1.1\"}; apiKey;"
                        + " Enter the key that the provider gave for this address.",
                "orders/1/resolution; {\"outcome\": \"FOO\"}; outcome; outcome must be one of these: SENT, NOT_SENT."
            })
    void saysWhichFieldIsWrongAndWhatItMayHold(String path, String body, String field, String says) {
        assertSays(post("/manage/api/v1/" + path, body), field, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "orders?size=501; size; size must be from 1 to 500.",
                "orders?status=Foo; status; status must be one of these: Pending, Processing, In progress, Completed,"
                        + " Partial, Canceled.",
                "services?enabled=foo; enabled; enabled must be one of these: true, false."
            })
    void saysWhatAQueryMayHold(String query, String field, String says) {
        assertSays(get("/manage/api/v1/" + query), field, says);
    }

    @Test
    void findsOrdersByAStatusInAnySpelling() {
        assertThat(get("/manage/api/v1/orders?status=in%20PROGRESS").statusCode())
                .isEqualTo(200);
    }

    private static void assertSays(HttpResponse<String> answer, String field, String says) {
        assertRefused(answer);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            assertThat(reader.readObject().getJsonObject("fields").getString(field))
                    .isEqualTo(says);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\\tat ");
    }

    private static HttpResponse<String> get(String path) {
        return http().get(path, "Authorization", "Bearer " + panel.ownerKey());
    }

    private static HttpResponse<String> post(String path, String body) {
        return http().post(path, "application/json", body, "Authorization", "Bearer " + panel.ownerKey());
    }

    private static PlainHttp http() {
        return new PlainHttp(SERVER.httpPort(), panel.host());
    }
}

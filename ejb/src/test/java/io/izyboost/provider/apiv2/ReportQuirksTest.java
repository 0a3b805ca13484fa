package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import io.izyboost.provider.net.RawServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports, refills, cancels and balances as providers really send them. */
class ReportQuirksTest {
    private static final String REPORT =
            "{\"charge\":\"0.27819\",\"start_count\":\"3572\",\"status\":\"Partial\",\"remains\":\"157\",\"currency\":\"USD\"}";

    @ParameterizedTest
    @ValueSource(strings = {"{\"5\":%s}", "{\"data\":{\"5\":%s}}", "{\"orders\":{\"5\":%s}}", "%s", "[%s]"})
    void findsTheReportWhereverItIs(String form) {
        assertThat(statuses(form.formatted(REPORT), "5"))
                .isEqualTo(Map.of(
                        "5",
                        new StatusReport(
                                "5",
                                "Partial",
                                ReportedStatus.PARTIAL,
                                new BigDecimal("0.27819"),
                                3572L,
                                "157",
                                "USD",
                                null)));
    }

    @Test
    void readsManyReportsAndTheErrorsAmongThem() {
        Map<String, StatusReport> reports = statuses(
                "{\"5\":" + REPORT + ",\"6\":{\"error\":\"Incorrect order ID\"},\"7\":\"gone\",\"99\":" + REPORT + "}",
                "5",
                "6",
                "7",
                "8");
        assertThat(reports).containsOnlyKeys("5", "6", "7");
        assertThat(reports.get("6")).isEqualTo(StatusReport.error("6", "Incorrect order ID"));
        assertThat(reports.get("7").error()).isEqualTo("gone");
    }

    @Test
    void readsAListThatNamesItsOrders() {
        String list = "[{\"order\":5,\"status\":\"Pending\"},{\"order\":\"6\",\"status\":\"Canceled\"}]";
        assertThat(statuses(list, "5", "6").values())
                .extracting(StatusReport::known)
                .containsExactly(ReportedStatus.PENDING, ReportedStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({
        "Pending,PENDING",
        "processing,PROCESSING",
        "In progress,IN_PROGRESS",
        "In Progress,IN_PROGRESS",
        "inprogress,IN_PROGRESS",
        "in_progress,IN_PROGRESS",
        "COMPLETED,COMPLETED",
        "partial ,PARTIAL",
        "Canceled,CANCELED",
        "Cancelled,CANCELED",
        "refunded,CANCELED",
        "Fail,",
        "Error,",
        "Awaiting,",
        "'',"
    })
    void readsStatusWordsLeniently(String word, ReportedStatus known) {
        assertThat(one("{\"status\":\"" + word + "\"}").known()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "\"Unknown\",Unknown", "\"157\",157", "99999,99999", "0,0", "null,"})
    void handsRemainsOnAsTheyCame(String sent, String raw) {
        assertThat(one("{\"status\":\"Partial\",\"remains\":" + sent + "}").remains())
                .isEqualTo(raw);
    }

    @Test
    void tellsTheCurrencyOfTheAnswer() {
        assertThat(one("{\"status\":\"Completed\",\"charge\":\"€1.20\",\"currency\":\"eur\"}"))
                .extracting(StatusReport::charge, StatusReport::currency)
                .containsExactly(new BigDecimal("1.20"), "EUR");
    }

    @Test
    void survivesCountsThatAreNoNumbers() {
        assertThat(one("{\"status\":\"Completed\",\"start_count\":\"n/a\",\"charge\":\"-\"}"))
                .extracting(StatusReport::startCount, StatusReport::charge)
                .containsExactly(null, null);
    }

    @Test
    void takesARefusalOfTheCallForAFailureAndOneOfAnOrderForAReport() {
        assertThat(statuses("{\"error\":\"Incorrect order ID\"}", "5").get("5").error())
                .isEqualTo("Incorrect order ID");
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> statuses("{\"error\":\"Invalid API key\"}", "5"));
        assertThat(statuses("[]", "5")).isEmpty();
    }

    @Test
    void anEmptyReportIsNone() {
        assertThat(statuses("{}", "5").get("5").error()).isEqualTo(Why.NO_REPORT.text());
        assertThat(statuses("{\"5\":{}}", "5", "6").get("5").error()).isEqualTo(Why.NO_REPORT.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Incorrect order ID\"}", "{}", "[]"})
    void anAnswerAboutNoneOfSeveralIsEmpty(String answer) {
        assertThat(statuses(answer, "5", "6")).isEmpty();
    }

    @Test
    void asksForAllIdsInOneCall() throws IOException {
        try (RawServer server = RawServer.answering(200, "{}")) {
            Clients.of(server.url()).status(List.of("5", "6"));
            assertThat(server.requests().get(0)).endsWith("&action=status&orders=5%2C6");
        }
    }

    @Test
    void keepsConnectionsForCallsThatMayBeRepeated() throws IOException {
        try (RawServer server = RawServer.answering(200, "{}")) {
            Clients.of(server.url()).status(List.of("5"));
            Clients.of(server.url()).status(List.of("5"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void readsRefills() {
        String list = "[{\"order\":1,\"refill\":11},{\"order\":3,\"refill\":{\"error\":\"Incorrect order ID\"}}]";
        Map<String, ActionReport> reports = Clients.reading(list, client -> client.refill(List.of("1", "3")));
        assertThat(reports.get("1")).isEqualTo(new ActionReport("1", true, "11", null));
        assertThat(reports.get("3")).isEqualTo(new ActionReport("3", false, null, "Incorrect order ID"));
        assertThat(Clients.reading("{\"refill\":\"1\"}", client -> client.refill(List.of("9")))
                        .get("9"))
                .isEqualTo(new ActionReport("9", true, "1", null));
        assertThat(Clients.reading("{\"success\":true}", client -> client.refill(List.of("9")))
                        .get("9")
                        .accepted())
                .isTrue();
    }

    @Test
    void readsCancels() {
        String list = "[{\"order\":9,\"cancel\":{\"error\":\"Incorrect order ID\"}},{\"order\":2,\"cancel\":1}]";
        Map<String, ActionReport> reports = Clients.reading(list, client -> client.cancel(List.of("9", "2")));
        assertThat(reports.get("9").accepted()).isFalse();
        assertThat(reports.get("2")).isEqualTo(new ActionReport("2", true, "1", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"balance\":\"100.84292\",\"currency\":\"USD\"} | 100.84292 | USD",
                "{\"balance\":100.5,\"currency\":\"usd\"} | 100.5 | USD",
                "{\"balance\":\"$1,234.56\"} | 1234.56 | ''",
                "{\"data\":{\"balance\":\"1\",\"currency\":\"EUR\"}} | 1 | EUR"
            })
    void readsBalances(String body, BigDecimal amount, String currency) {
        assertThat(Clients.reading(body, ProviderClient::balance)).isEqualTo(new ProviderBalance(amount, currency));
    }

    @Test
    void saysThatAnAnswerHoldsNoBalance() {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> Clients.reading("{\"balance\":null}", ProviderClient::balance));
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> Clients.reading(301, "{\"balance\":\"1\"}", ProviderClient::balance));
    }

    private static StatusReport one(String report) {
        return statuses("{\"5\":" + report + "}", "5").get("5");
    }

    private static Map<String, StatusReport> statuses(String body, String... ids) {
        return Clients.reading(body, client -> client.status(List.of(ids)));
    }
}

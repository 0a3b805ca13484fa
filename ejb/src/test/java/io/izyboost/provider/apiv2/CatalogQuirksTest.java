package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Why;
import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.net.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogs as providers really send them. */
class CatalogQuirksTest {
    private static final String LINE =
            "{\"service\":1,\"name\":\"Likes\",\"type\":\"Default\",\"category\":\"C\",\"rate\":\"0.90\",\"min\":\"50\","
                    + "\"max\":\"10000\",\"refill\":true,\"cancel\":true,\"dripfeed\":true}";

    @Test
    void readsTheAnswerOfTheProtocol() {
        assertThat(one(LINE))
                .isEqualTo(new OfferedService(
                        "1", "Likes", "Default", "C", new BigDecimal("0.90"), 50, 10000, true, true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"data\":[%s]}",
                "{\"services\":[%s]}",
                "{\"data\":{\"services\":[%s]}}",
                "{\"1\":%s}",
                "\uFEFF[%s]",
                "<br />\n<b>Deprecated</b>: x [y] in a.php<br />\n[%s]"
            })
    void findsTheListWhereverItIs(String form) {
        assertThat(read(form.formatted(LINE)).services())
                .extracting(OfferedService::service)
                .containsExactly("1");
    }

    @Test
    void takesTheKeyForAnIdThatTheLineLacks() {
        assertThat(read("{\"77\":" + LINE.replace("\"service\":1,", "") + "}").services())
                .extracting(OfferedService::service)
                .containsExactly("77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0.90\" | 0.90",
                "0.9 | 0.9",
                "3 | 3",
                "\"1,234.56\" | 1234.56",
                "\"$12.50\" | 12.50",
                "\"12.50 USD\" | 12.50",
                "\"0,90\" | 0.90",
                "\"0.00000000001\" | 0.00000000001",
                "0.12345678901 | 0.12345678901",
                "\"0\" | 0",
                "\"1,234,567\" | 1234567",
                "1.5e-3 | 0.0015"
            })
    void readsRatesAsTheyCome(String rate, String read) {
        assertThat(one(LINE.replace("\"0.90\"", rate)).rate()).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"free\"", "null", "\"-1\"", "\"\"", "{}", "9999999999999", "\"9999999999999\"", "1e99"})
    void refusesALineWithoutARateThatCanBeSold(String rate) {
        Offer offer = read("[" + LINE + ","
                + LINE.replace("\"service\":1", "\"service\":2").replace("\"0.90\"", rate) + "]");
        assertThat(offer.services()).hasSize(1);
        assertThat(offer.refusedLines()).singleElement().asString().startsWith("2: ");
    }

    @Test
    void readsQuantitiesAsNumberOrText() {
        OfferedService service = one(LINE.replace("\"50\"", "50").replace("\"10000\"", "2147483647"));
        assertThat(service.min()).isEqualTo(50);
        assertThat(service.max()).isEqualTo(2147483647L);
        assertThat(one(LINE.replace("\"10000\"", "\"10,000\"")).max()).isEqualTo(10_000);
        assertThat(one(LINE.replace("\"50\"", "0")).min()).isEqualTo(1);
    }

    @Test
    void refusesQuantitiesThatMakeNoSense() {
        Offer offer = read("[" + LINE + ","
                + LINE.replace("\"service\":1", "\"service\":2").replace("\"50\"", "20000") + "]");
        assertThat(offer.refusedLines()).containsExactly("2: its maximum is below its minimum");
    }

    @Test
    void readsNamesAsPlainText() {
        assertThat(named("Likes &amp; Views &#39;fast&#39; &lt;3")).isEqualTo("Likes & Views 'fast' <3");
        assertThat(named("A &amp;amp; B")).isEqualTo("A & B");
        assertThat(named("<b>Likes</b> <script>alert(1)</script>now")).isEqualTo("Likes now");
        assertThat(named("&lt;img src=x onerror=alert(1)&gt;Likes")).isEqualTo("Likes");
        assertThat(named("Li\\u0000kes\\u202e\\n\\tfast")).isEqualTo("Li kes fast");
        assertThat(named("\uD83D\uDC4D Likes \u2764\uFE0F")).isEqualTo("\uD83D\uDC4D Likes \u2764\uFE0F");
        assertThat(named("x".repeat(900))).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "Default,Default",
        "default,Default",
        "likes,Default",
        "'',Default",
        "package,Package",
        "custom_comments,Custom Comments",
        "Custom comments package,Custom Comments Package",
        "SEO,SEO",
        "MENTIONS WITH HASHTAGS,Mentions with Hashtags",
        "web-traffic,Web Traffic",
        "subscriptions,Subscriptions",
        "Teleport,Teleport"
    })
    void readsTypesInOtherSpellings(String type, String read) {
        assertThat(one(LINE.replace("\"Default\"", "\"" + type + "\"")).type()).isEqualTo(read);
    }

    @Test
    void readsFlagsUnderOtherNamesAndTakesMissingOnesForNo() {
        OfferedService service = one("{\"id\":\"9\",\"name\":\"N\",\"rate\":1,\"min\":1,\"max\":2,"
                + "\"canceling_is_available\":1,\"refill\":\"0\"}");
        assertThat(service.cancel()).isTrue();
        assertThat(service.refill()).isFalse();
        assertThat(service.dripfeed()).isFalse();
        assertThat(service.category()).isEmpty();
        assertThat(service.type()).isEqualTo("Default");
    }

    @Test
    void keepsTheFirstOfTwoLinesWithOneId() {
        Offer offer = read("[" + LINE + "," + LINE + "]");
        assertThat(offer.services()).hasSize(1);
        assertThat(offer.refusedLines()).containsExactly("1: listed twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"data\":[]}", "[1,2]", "[{\"name\":\"x\"}]"})
    void takesAnEmptyCatalogForAFailure(String body) {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> read(body))
                .matches(failure -> failure.code() == ErrorCode.PROVIDER_EMPTY_CATALOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Just a moment</html>",
                "[{\"service\":1,\"name\":\"A\",\"rate\":1,\"min\":1,\"max\":2},{\"service\":2,\"name\":\"B\",\"rate\":1,\"min\":1,\"max\":2}",
                "[{\"service\":1,\"name\":\"A\",\"rate\":1,\"min\":1,\"max\":2},\n{\"service\":2,\"name\":\"B\",\"rate\":1,\"min\":1,\"max\":2}",
                "[{\"service\":1,\"na"
            })
    void takesACatalogThatIsCutOffForAFailure(String body) {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> read(body))
                .matches(failure -> failure.reason() == ProviderFailure.Reason.UNREADABLE);
    }

    @Test
    void saysWhyTheProviderRefuses() {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> read("{\"error\":\"Invalid API key\"}"))
                .matches(failure -> failure.code() == ErrorCode.PROVIDER_KEY_INVALID);
    }

    @Test
    void unpacksGzipAndRefusesABomb() throws IOException {
        try (RawServer server = gzipped("[" + LINE + "]");
                RawServer bomb = gzipped("[" + " ".repeat(20 << 20) + LINE + "]")) {
            assertThat(Clients.of(server.url()).services().services()).hasSize(1);
            assertThatExceptionOfType(ProviderFailure.class)
                    .isThrownBy(Clients.of(bomb.url())::services)
                    .withMessageContaining(Why.ANSWER_TOO_LONG.name());
        }
    }

    private static RawServer gzipped(String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return new RawServer((request, socket) -> {
            RawServer.write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            socket.getOutputStream().write(packed.toByteArray());
            return true;
        });
    }

    private static String named(String name) {
        return one(LINE.replace("Likes", name)).name();
    }

    private static OfferedService one(String line) {
        return read("[" + line + "]").services().get(0);
    }

    private static Offer read(String body) {
        return Clients.reading(body, ProviderClient::services);
    }
}

package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendOutcome.NotSent;
import io.izyboost.provider.SendOutcome.Rejected;
import io.izyboost.provider.SendOutcome.Rejected.Cause;
import io.izyboost.provider.SendOutcome.Sent;
import io.izyboost.provider.SendOutcome.Unknown;
import io.izyboost.provider.net.RawServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sent, rejected, not sent, unknown: what each answer, and each lack of one, is taken for. */
class AddOutcomesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order\":23501}",
                "{\"order\":\"23501\"}",
                "\uFEFF{\"order\":23501}",
                "<br />\n<b>Notice</b>: Undefined index: x in <b>/a.php</b> on line <b>7</b><br />\n{\"order\":23501}",
                "\nWarning: Undefined array key [x] in a.php on line 7\n{\"order\":23501}",
                "{\"status\":\"success\",\"order\":23501,\"error\":\"\"}",
                "{\"data\":{\"order\":23501}}"
            })
    void takesAnOrdersIdForSent(String body) {
        assertThat(add(200, body)).isEqualTo(new Sent("23501", null));
    }

    @Test
    void readsTheChargeThatTheProviderSays() {
        assertThat(add(200, "{\"order\":1,\"charge\":\"1,234.56\"}"))
                .isEqualTo(new Sent("1", new BigDecimal("1234.56")));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 422, 429})
    void takesAnErrorInWordsForRejected(int status) {
        assertThat(add(status, "{\"error\":\"Incorrect link\"}"))
                .isEqualTo(new Rejected("Incorrect link", Cause.ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not enough funds on balance",
                "neworder.error.not_enough_funds",
                "You do not have enough balance",
                "Insufficient Balance"
            })
    void recognisesLackOfFunds(String error) {
        assertThat(add(200, "{\"error\":\"" + error + "\"}")).isEqualTo(new Rejected(error, Cause.FUNDS));
    }

    @Test
    void recognisesARefusedKey() {
        assertThat(add(401, "{\"error\":\"Invalid API key\"}")).isEqualTo(new Rejected("Invalid API key", Cause.KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "<!DOCTYPE html><html><body>One moment</body></html>",
                "<html><script>{\"order\":1}</script></html>",
                "{\"order\":235",
                "{\"order\":23501}{\"order\":23502}",
                "{\"order\":23501}<br/>",
                "{\"order\":null}",
                "{\"order\":0}",
                "{\"order\":{\"a\":1}}",
                "{\"error\":\"\"}",
                "{\"error\":null}",
                "{}",
                "[]",
                "null",
                "OK",
                "[1,2]\n{\"order\":5",
                "{\"status\":\"fail\"}"
            })
    void takesEveryOtherAnswerForUnknown(String body) {
        assertThat(add(200, body)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520})
    void takesAServersBreakdownForUnknownWhateverItSays(int status) {
        assertThat(add(status, "{\"error\":\"Internal error\"}")).isInstanceOf(Unknown.class);
        assertThat(add(status, "<html>Bad gateway</html>")).isInstanceOf(Unknown.class);
    }

    @Test
    void followsNoRedirectAndTakesItForUnknown() throws IOException {
        try (RawServer elsewhere = RawServer.answering(200, "{\"order\":1}");
                RawServer server = RawServer.answering(301, "", "Location: " + elsewhere.url() + "\r\n")) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isInstanceOf(Unknown.class);
            assertThat(elsewhere.connections()).isZero();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void takesARefusedConnectionForNotSent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertThat(Clients.of("http://127.0.0.1:" + port + "/api/v2").add(Clients.order()))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void takesAnUnknownNameForNotSent() {
        assertThat(Clients.of("http://no-such-name.invalid/api/v2").add(Clients.order()))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void takesAForbiddenAddressForNotSent() {
        assertThat(Clients.of("http://127.1/api/v2").add(Clients.order())).isInstanceOf(NotSent.class);
    }

    @Test
    void takesAFailedTlsHandshakeForNotSent() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1}")) {
            String url = server.url().replace("http:", "https:");
            assertThat(Clients.of(url).add(Clients.order())).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void takesAConnectionClosedAfterTheRequestForUnknownAndNeverRepeatsIt() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> false)) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isEqualTo(new Unknown(Why.ANSWER_CUT_OFF.text()));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void takesAResetForUnknown() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            socket.setSoLinger(true, 0);
            return false;
        })) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void takesSilenceForUnknown() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> true)) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void takesAnAnswerThatIsCutOffForUnknown() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"order\":1}");
            return false;
        })) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void givesUpOnAnAnswerThatTrickles() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100; i++) {
                RawServer.write(socket, "X-Wait: " + i + "\r\n");
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            }
            return false;
        })) {
            long start = System.nanoTime();
            SendOutcome outcome = Clients.of(server.url()).add(Clients.order());
            assertThat(outcome).isEqualTo(new Unknown(Why.ANSWER_LATE.text(3)));
            assertThat(System.nanoTime() - start).isLessThan(6_000_000_000L);
        }
    }

    @Test
    void takesAnAnswerWithoutEndForUnknown() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n[");
            String block = " ".repeat(1 << 16);
            while (true) {
                RawServer.write(socket, block);
            }
        })) {
            assertThat(Clients.of(server.url()).add(Clients.order())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void opensAConnectionOfItsOwnForEachOrder() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1}")) {
            Clients.of(server.url()).add(Clients.order());
            Clients.of(server.url()).add(Clients.order());
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void sendsTheFormOfTheType() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1}")) {
            Clients.of(server.url()).add(Clients.order());
            String request = server.requests().get(0);
            assertThat(request).startsWith("POST /api/v2 HTTP/1.1");
            assertThat(request.toLowerCase(java.util.Locale.ROOT))
                    .contains("content-type: application/x-www-form-urlencoded")
                    .doesNotContain("expect:")
                    .doesNotContain("upgrade:");
            assertThat(request)
                    .endsWith("key=" + Clients.KEY + "&action=add&service=12"
                            + "&link=https%3A%2F%2Fexample.org%2Fp%3Fa%3D1%26b%3D%C3%A9&quantity=1000");
        }
    }

    @Test
    void sendsCommentsWithoutQuantityAndLetsNoParameterReplaceTheKey() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1}")) {
            ProviderOrder order = new ProviderOrder(
                    1, "5", "Custom Comments", "https://x.example", 2, Map.of("comments", "a\nb", "key", "other"));
            Clients.of(server.url()).add(order);
            assertThat(server.requests().get(0))
                    .endsWith(
                            "key=" + Clients.KEY + "&action=add&service=5&link=https%3A%2F%2Fx.example&comments=a%0Ab");
        }
    }

    private static SendOutcome add(int status, String body) {
        return Clients.reading(status, body, client -> client.add(Clients.order()));
    }
}

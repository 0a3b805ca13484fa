package io.izyboost.provider.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reseller may not lead us. */
class OutboundGuardTest {
    private final OutboundGuard guard = new OutboundGuard(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.255.255.254",
                "2130706433",
                "0.0.0.0",
                "0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "[::1]",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2001:0:1::1",
                "localhost"
            })
    void refusesAddressesThatAreNotOnTheInternet(String host) {
        assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> guard.resolve(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "9.255.255.255", "2606:4700::1111", "2a00:1450::1"})
    void letsTheInternetThrough(String host) throws UnknownHostException {
        assertThat(guard.resolve(host)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "file:///etc/passwd",
                "gopher://example.org",
                "http://",
                "example.org/api",
                "http://user:pass@example.org/",
                "http://user@example.org/",
                "http://example.org/#x",
                "javascript:alert(1)",
                "http://exa mple.org",
                "//example.org/api",
                "http:example.org",
                "http://no_host.example/api"
            })
    void refusesAddressesThatAreNotPlainHttp(String address) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> guard.wellFormed(address))
                .matches(refusal -> refusal.code() == ErrorCode.PROVIDER_URL_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/api/v2",
                "http://2130706433/api/v2",
                "http://[::ffff:127.0.0.1]/api/v2",
                "http://169.254.169.254/latest/meta-data",
                "https://localhost:8080/"
            })
    void refusesThemWhenTheyAreTypedIn(String address) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> guard.requireReachable(guard.wellFormed(address)));
    }

    @Test
    void letsTheOperatorAllowHostsByName() throws UnknownHostException {
        OutboundGuard open = new OutboundGuard(Set.of("localhost"));
        assertThat(open.resolve("LocalHost")).isNotEmpty();
        assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> open.resolve("127.0.0.1"));
    }

    @Test
    void givesOutOnlyThePublicAddressesOfAName() throws UnknownHostException {
        OutboundGuard both = answering("10.0.0.1", "1.1.1.1");
        assertThat(both.resolve("two.example")).containsExactly(InetAddress.getByName("1.1.1.1"));
    }

    @Test
    void connectsToTheAddressThatWasJudgedAndLooksUpOnce() throws IOException {
        AtomicInteger lookUps = new AtomicInteger();
        try (RawServer server = RawServer.answering(200, "{}")) {
            OutboundGuard rebinding = new OutboundGuard(Set.of()) {
                @Override
                protected InetAddress[] lookUp(String host) throws UnknownHostException {
                    // public when judged, ours when looked up again
                    return lookUps.getAndIncrement() == 0 ? addresses("203.0.114.1") : addresses("127.0.0.1");
                }
            };
            Limits brief = new Limits(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(1));
            Outbound outbound = Outbound.with(rebinding, brief);
            URI url = URI.create("http://rebinding.example:" + server.port() + "/");
            assertThatExceptionOfType(WireFailure.class)
                    .isThrownBy(() -> outbound.post(new PostForm(url, Map.of(), true, 100)))
                    .matches(failure -> !failure.mayHaveArrived());
            assertThat(lookUps).hasValue(1);
            assertThat(server.connections()).isZero();
            outbound.close();
        }
    }

    @Test
    void followsNoRedirectToTheLoopback() throws Exception {
        try (RawServer secret = RawServer.answering(200, "secret");
                RawServer server = RawServer.answering(302, "", "Location: " + secret.url() + "\r\n")) {
            Outbound outbound = Outbound.with(new OutboundGuard(Set.of("127.0.0.1")), Limits.USUAL);
            Reply reply = outbound.post(new PostForm(URI.create(server.url()), Map.of(), false, 100));
            assertThat(reply.status()).isEqualTo(302);
            assertThat(secret.connections()).isZero();
            outbound.close();
        }
    }

    private static OutboundGuard answering(String... addresses) {
        return new OutboundGuard(Set.of()) {
            @Override
            protected InetAddress[] lookUp(String host) throws UnknownHostException {
                return addresses(addresses);
            }
        };
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] all = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            all[i] = InetAddress.getByName(texts[i]);
        }
        return all;
    }
}

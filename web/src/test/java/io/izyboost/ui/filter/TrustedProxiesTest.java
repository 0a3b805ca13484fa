package io.izyboost.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Network;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a client writes into X-Forwarded-For, its address is the one that the outermost proxy of ours saw. */
class TrustedProxiesTest {
    private final TrustedProxies proxies = TrustedProxies.of(Set.of("127.0.0.1", "::1", "10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({
        "198.51.100.9, 198.51.100.9",
        "'1.1.1.1, 198.51.100.9', 198.51.100.9",
        "'1.1.1.1,127.0.0.1,198.51.100.9', 198.51.100.9",
        "'1.1.1.1, 198.51.100.9, 10.2.3.4', 198.51.100.9",
        "'1.1.1.1, 198.51.100.9, fd00::7, 10.2.3.4', 198.51.100.9",
        "'1.1.1.1, 2001:db8::9', 2001:db8:0:0:0:0:0:9",
        "::ffff:198.51.100.9, 198.51.100.9",
        "'10.1.1.1, 10.2.3.4', 10.1.1.1",
        "'', 127.0.0.1",
        "'1.1.1.1, unknown', 127.0.0.1",
        "'1.1.1.1, panel.example, 10.2.3.4', 10.2.3.4",
        "999.1.1.1, 127.0.0.1",
        "'1.1.1.1, 198.51.100.9:51000', 198.51.100.9",
        "'[2001:db8::9]:443, 10.2.3.4:80', 2001:db8:0:0:0:0:0:9",
        "'[2001:db8::9', 127.0.0.1"
    })
    void takesTheRightMostAddressThatIsNoProxyOfOurs(String hops, String client) {
        assertThat(proxies.client(address("127.0.0.1"), hops).getHostAddress()).isEqualTo(client);
    }

    @Test
    void believesNobodyElse() {
        InetAddress stranger = address("203.0.113.5");

        assertThat(proxies.hold(stranger)).isFalse();
        assertThat(proxies.client(stranger, "1.1.1.1")).isEqualTo(stranger);
        assertThat(proxies.hold(address("11.0.0.1"))).isFalse();
        assertThat(proxies.hold(address("10.255.255.255"))).isTrue();
        assertThat(proxies.hold(address("fdff::1"))).isTrue();
        assertThat(proxies.hold(address("fe00::1"))).isFalse();
        assertThat(new TrustedProxies(java.util.List.of()).hold(address("127.0.0.1")))
                .isFalse();
    }

    private static InetAddress address(String text) {
        return Network.address(text).orElseThrow();
    }
}

package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.PanelId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:DB8:1:2::, 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void countsTheNetworkOfAnIpv6Address(String address, String counted) {
        assertThat(CountedAddress.of(address)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "", "unknown", "1:2:3", "shop.example:80"})
    void leavesEverythingElseAsItIs(String address) {
        assertThat(CountedAddress.of(address)).isEqualTo(address);
    }

    @Test
    void anotherAddressOfTheSameNetworkHasNoMoreSignUps() {
        RateLimits limits = new RateLimits();
        RateLimits.Rate one = new RateLimits.Rate(1, 1, Duration.ofHours(1));
        limits.configure(one, one, one, new RateLimits.Rate(100, 1, Duration.ofHours(1)));
        PanelId panel = new PanelId(1);

        limits.signUp(panel, "2001:db8::1");
        limits.signUp(panel, "2001:db8:0:1::1");

        assertThatThrownBy(() -> limits.signUp(panel, "2001:db8::2")).isInstanceOf(DomainException.class);
    }
}

package io.izyboost.tenancy.migration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words are those that {@code bin/izyboost.sh} looks for: "Setting NAME must be …". */
class RequiredSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://panels.example",
                "panels.example:8080",
                "panels.example/",
                "*.panels.example",
                "panels.example.",
                ".panels.example",
                "panels..example",
                "-panels.example",
                "pan els.example",
                "panels_here.example",
                "192.0.2.7"
            })
    void namesABaseDomainThatWouldServeNobody(String domain) {
        assertThatThrownBy(() -> RequiredSettings.requireHostName("IZYBOOST_BASE_DOMAIN", domain))
                .hasMessageStartingWith("Setting IZYBOOST_BASE_DOMAIN must be a bare host name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "panels.example", "Panels.Example", "a.b-c.xn--p1ai", "p1.example"})
    void takesEveryOtherName(String domain) {
        assertThatCode(() -> RequiredSettings.requireHostName("IZYBOOST_BASE_DOMAIN", domain))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "10.0.0.1;10.0.0.2", "10.0.0", "::1/129", "fe80::1%eth0"})
    void namesProxiesThatAreNoAddresses(String proxies) {
        assertThatThrownBy(() -> RequiredSettings.requireNetworks("IZYBOOST_TRUSTED_PROXIES", proxies))
                .hasMessageStartingWith("Setting IZYBOOST_TRUSTED_PROXIES must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1,::1", " 10.0.0.0/8 , fd00::/8", "192.0.2.7"})
    void takesAddressesAndNetworks(String proxies) {
        assertThatCode(() -> RequiredSettings.requireNetworks("IZYBOOST_TRUSTED_PROXIES", proxies))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "verify", "VERIFY-FULL"})
    void namesAnSslModeThatTheDriverDoesNotKnow(String mode) {
        assertThatThrownBy(() -> RequiredSettings.requireOneOf("PGSSLMODE", mode, RequiredSettings.SSL_MODES))
                .hasMessageStartingWith("Setting PGSSLMODE must be disable, ");
    }
}

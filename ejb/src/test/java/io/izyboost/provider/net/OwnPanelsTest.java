package io.izyboost.provider.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPanelsTest {
    @ParameterizedTest
    @CsvSource({
        "panels.example, true",
        "not-yet.panels.example, true",
        "a.b.panels.example, true",
        "mypanels.example, false",
        "panels.example.org, false"
    })
    void haveEveryNameUnderTheBaseDomain(String host, boolean own) {
        assertThat(OwnPanels.isBelow(host, "panels.example")).isEqualTo(own);
    }
}

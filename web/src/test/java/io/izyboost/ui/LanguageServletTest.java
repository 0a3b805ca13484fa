package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageServletTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders?status=Partial&q=a%20b", "/manage/"})
    void comesBackToAPathOfThisHost(String path) {
        assertThat(LanguageServlet.ownPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=1",
                "orders"
            })
    void neverLeavesThisHost(String path) {
        assertThat(LanguageServlet.ownPath(path)).isEqualTo("/");
    }
}

package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Likes &amp; Views|Likes & Views
            <b>Fast</b> likes|Fast likes
            &lt;script&gt;alert(1)&lt;/script&gt;Likes|Likes
            &amp;lt;img src=x onerror=alert(1)&amp;gt;Likes|Likes
            Likes <img src=x onerror=alert(1)|Likes
            1000 < 2000 > 500|1000 < 2000 > 500
            Love 🩷🫶 likes|Love 🩷🫶 likes
            Followers ⭐️ 👨‍👩‍👧|Followers ⭐️ 👨‍👩‍👧
            """)
    void leavesPlainText(String raw, String plain) {
        assertThat(CatalogTexts.line(raw, 255)).isEqualTo(plain);
    }

    @Test
    void findsMarkupThatOnlyShowsOnceOtherMarkupIsGone() {
        assertThat(CatalogTexts.line("<scr<script>ipt>alert(1)</scr</script>ipt>Likes", 255))
                .doesNotContain("<");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(CatalogTexts.line("a\u0000b\u202Ec\u2066d\r\n\te\u200B", 255))
                .isEqualTo("abcd e");
    }

    @Test
    void boundsTheLengthWithoutCuttingACharacter() {
        String cut = CatalogTexts.line("👁".repeat(300), 255);
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(255);
        assertThat(cut).endsWith("👁");
    }

    @Test
    void keepsTheLinesOfADescription() {
        assertThat(CatalogTexts.text("one\r\n<p>two</p>\n\nthree", 5_000)).isEqualTo("one\ntwo\n\nthree");
    }
}

package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void makesKeysOfFortyCharactersThatDiffer() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            KeyText key = KeyText.random();
            assertThat(key.text()).matches("izy_[0-9A-Za-z]{36}");
            keys.add(key.text());
        }
        assertThat(keys).hasSize(1000);
    }

    @Test
    void showsItsBeginningOnly() {
        KeyText key = KeyText.random();

        assertThat(key.prefix()).hasSize(8).isEqualTo(key.text().substring(0, 8));
        assertThat(key.toString()).doesNotContain(key.text().substring(4));
    }

    @Test
    void looksForNothingThatCannotBeAKey() {
        assertThat(new KeyText("short").isPlausible()).isFalse();
        assertThat(new KeyText("x".repeat(5000)).isPlausible()).isFalse();
    }
}

package io.izyboost.tenancy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final byte[] SECRET = "s3cret".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatItSealed() {
        String sealed = Sealed.seal(KEY, "1/api_providers.api_key", SECRET);

        assertThat(sealed).startsWith("v1:").doesNotContain("s3cret");
        assertThat(Sealed.open(KEY, "1/api_providers.api_key", sealed)).isEqualTo(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(Sealed.seal(KEY, "1/a", SECRET)).isNotEqualTo(Sealed.seal(KEY, "1/a", SECRET));
    }

    @Test
    void opensNothingOfAnotherPanelColumnOrKey() {
        String sealed = Sealed.seal(KEY, "1/api_providers.api_key", SECRET);
        byte[] other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> Sealed.open(KEY, "2/api_providers.api_key", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealed.open(KEY, "1/users.name", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealed.open(new SecretKeySpec(other, "AES"), "1/api_providers.api_key", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = Sealed.seal(KEY, "1/a", SECRET);
        char last = sealed.charAt(5) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 5) + last + sealed.substring(6);

        assertThatThrownBy(() -> Sealed.open(KEY, "1/a", changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealed.open(KEY, "1/a", "plain")).isInstanceOf(IllegalStateException.class);
    }
}

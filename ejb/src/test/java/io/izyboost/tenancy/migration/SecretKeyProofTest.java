package io.izyboost.tenancy.migration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.tenancy.secret.OperatorKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyProofTest {
    private static final OperatorKey OURS = key(1);
    private static final OperatorKey ANOTHER = key(2);

    @Test
    void aDatabaseStartsOnlyWithTheKeyOfItsFirstStart() throws Exception {
        try (TestDatabase database = TestDatabase.start()) {
            SecretKeyProof.check(database.owner, OURS);

            assertThatCode(() -> SecretKeyProof.check(database.owner, OURS)).doesNotThrowAnyException();
            assertThatThrownBy(() -> SecretKeyProof.check(database.owner, ANOTHER))
                    .hasMessage(
                            "Setting IZYBOOST_SECRET_KEY must be the key that this database was first started with.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void aKeyThatIsNoneIsToldByItsForm(String text) {
        assertThatThrownBy(() -> OperatorKey.of(text))
                .hasMessage("Setting IZYBOOST_SECRET_KEY must be 32 random bytes in base64.");
    }

    private static OperatorKey key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return OperatorKey.of(Base64.getEncoder().encodeToString(key));
    }
}

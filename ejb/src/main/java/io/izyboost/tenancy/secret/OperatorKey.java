package io.izyboost.tenancy.secret;

import io.izyboost.kernel.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The operator's key, {@code IZYBOOST_SECRET_KEY}: it wraps the panels' data keys. */
public final class OperatorKey {
    private static final String NAME = "IZYBOOST_SECRET_KEY";
    private static final int BYTES = 32;
    private static final String PROOF_PLACE = "platform/secret.proof";

    private final SecretKey secret;

    private OperatorKey(SecretKey secret) {
        this.secret = secret;
    }

    /** @throws IllegalStateException with a line for the operator when the setting is missing or is no such key */
    public static OperatorKey fromSettings() {
        return of(Settings.required(NAME));
    }

    public static OperatorKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("Setting " + NAME + " must be " + BYTES + " random bytes in base64.");
        }
        return new OperatorKey(new SecretKeySpec(key, "AES"));
    }

    /** Something that only this key opens: kept with the data, it tells whether the key is still the same. */
    public String proof() {
        return Sealed.seal(secret, PROOF_PLACE, NAME.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException with a line for the operator when another key made the proof */
    public void require(String proof) {
        try {
            Sealed.open(secret, PROOF_PLACE, proof);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "Setting " + NAME + " must be the key that this database was first started with.", e);
        }
    }

    SecretKey secret() {
        return secret;
    }
}

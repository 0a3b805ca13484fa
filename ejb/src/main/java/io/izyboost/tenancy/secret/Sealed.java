package io.izyboost.tenancy.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a fresh nonce; text form {@code v1:<base64 of nonce and ciphertext>}. */
final class Sealed {
    private static final String FORM = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static String seal(SecretKey key, String place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, key, place, nonce, plain);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
        System.arraycopy(secret, 0, both, NONCE_BYTES, secret.length);
        return FORM + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException if it was sealed by another key or for another place, or was changed */
    static byte[] open(SecretKey key, String place, String sealed) {
        if (!sealed.startsWith(FORM)) {
            throw new IllegalStateException("Not a sealed secret: " + place);
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(FORM.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, place, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private static byte[] run(int mode, SecretKey key, String place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be opened or sealed at " + place, e);
        }
    }
}

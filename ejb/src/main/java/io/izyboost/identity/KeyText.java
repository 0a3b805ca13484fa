package io.izyboost.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The text of an API key: {@code izy_} and 36 random letters and digits (214 bits). */
record KeyText(String text) {
    static final int LENGTH = 40;
    static final int SHORTEST = 32;
    static final int LONGEST = 128;
    private static final String START = "izy_";
    private static final int SHOWN = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText random() {
        StringBuilder text = new StringBuilder(START);
        while (text.length() < LENGTH) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new KeyText(text.toString());
    }

    /** Whether it can be a key at all; what cannot is not looked for. */
    boolean isPlausible() {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    String prefix() {
        return text.substring(0, SHOWN);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hexHash() {
        return HexFormat.of().formatHex(hash());
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "key";
    }
}

package io.izyboost.dev;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Generated passwords and keys, kept beside the data that they open, so that they stay true over a restart. */
public final class Secrets {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final String KEY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET_KEY_BYTES = 32;
    private static final int API_KEY_RANDOM = 36;

    private final SecureRandom random = new SecureRandom();
    private final Properties kept = new Properties();
    private final Path file;
    private String database = "";

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets keptIn(Path file) throws IOException {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.kept.load(reader);
            }
        }
        return secrets;
    }

    public String password(String name) {
        return get(name, text(ALPHABET, 18));
    }

    public String apiKey(String name) {
        return get(name, newApiKey());
    }

    /** The key that wraps all data keys, in Base64. */
    public String secretKey() {
        byte[] key = new byte[SECRET_KEY_BYTES];
        random.nextBytes(key);
        return get("secret-key", Base64.getEncoder().encodeToString(key));
    }

    /** What an answer of the server told us once, an API key for example; null when it was never told. */
    String told(String name) {
        return kept.getProperty(database + name);
    }

    /** What is told from now on is of this database: another that the same directory serves has told nothing of it. */
    void notesOf(String id) {
        database = id + ".";
    }

    void keep(String name, String value) {
        store(database + name, value);
    }

    /** A new API key, not kept. */
    String newApiKey() {
        return "izy_" + text(KEY_ALPHABET, API_KEY_RANDOM);
    }

    private synchronized void store(String name, String value) {
        kept.setProperty(name, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(next)) {
                kept.store(writer, "Generated. Belongs to the data beside it.");
            }
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String get(String name, String otherwise) {
        if (!kept.containsKey(name)) {
            store(name, otherwise);
        }
        return kept.getProperty(name);
    }

    private String text(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

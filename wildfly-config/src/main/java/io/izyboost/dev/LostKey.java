package io.izyboost.dev;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The API key of an account that is not known any more: a killed launcher made the account without noting its key, which
 * is told once, or somebody rotated it. The database's owner puts another in its place.
 */
final class LostKey {

    private static final String LIVING = "select 1 from %1$s.api_keys k join %1$s.users u on u.id = k.user_id"
            + " where u.email_key = ? and k.key_hash = ? and k.revoked_at is null";
    private static final String SCHEMA =
            "select schema_name from platform.panels where slug = ? and state in ('active', 'suspended')";
    private static final int PREFIX = 8;

    private final DataSource database;
    private final Secrets secrets;

    /** @param database as its owner */
    LostKey(DataSource database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** The key that was noted, if it still opens the account, else another one, which is noted instead. */
    String livingKey(String note, String slug, String email) {
        String told = secrets.told(note);
        if (told == null || !opens(slug, email, told)) {
            told = replace(slug, email, secrets.newApiKey());
            secrets.keep(note, told);
        }
        return told;
    }

    /** As far as it can: of a panel that somebody cancelled, the key of old is as good as any. */
    private boolean opens(String slug, String email, String key) {
        try (Connection connection = database.getConnection()) {
            Optional<String> schema = schema(connection, slug);
            return schema.isEmpty() || isLiving(connection, schema.get(), email, key);
        } catch (SQLException e) {
            throw new IllegalStateException("The key of " + email + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static boolean isLiving(Connection connection, String schema, String email, String key)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIVING.formatted(schema))) {
            query.setString(1, email);
            query.setBytes(2, hash(key));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** @return the key that opens the account from now on */
    String replace(String slug, String email, String key) {
        try (Connection connection = database.getConnection()) {
            String schema = schema(connection, slug)
                    .orElseThrow(() -> new IllegalStateException("Panel " + slug + " is taken, but not active"));
            String insert = "insert into " + schema + ".api_keys (user_id, prefix, key_hash, created_at)"
                    + " select id, ?, ?, now() from " + schema + ".users where email_key = ?"
                    + " on conflict (user_id, purpose) where revoked_at is null"
                    + " do update set prefix = excluded.prefix, key_hash = excluded.key_hash";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setString(1, key.substring(0, PREFIX));
                statement.setBytes(2, hash(key));
                statement.setString(3, email);
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("No account " + email + " on panel " + slug);
                }
            }
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException("No new key for " + email + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> schema(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SCHEMA)) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

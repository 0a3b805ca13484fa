package io.izyboost.dev;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The API key of an account that a killed launcher made without noting its key: a key is told once. The database's owner
 * puts another in its place.
 */
final class LostKey {

    private static final String SCHEMA = "select schema_name from platform.panels where slug = ? and state = 'active'";
    private static final int PREFIX = 8;

    private final DataSource database;

    /** @param database as its owner */
    LostKey(DataSource database) {
        this.database = database;
    }

    /** @return the key that opens the account from now on */
    String replace(String slug, String email, String key) {
        try (Connection connection = database.getConnection()) {
            String schema = schema(connection, slug);
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

    private static String schema(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SCHEMA)) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Panel " + slug + " is taken, but not active");
                }
                return row.getString(1);
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

package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.secret.OperatorKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Stops the start when the operator's key is another than the one that the secrets in this database were sealed with. */
final class SecretKeyProof {
    private static final Logger LOG = Logger.getLogger(SecretKeyProof.class.getName());

    private SecretKeyProof() {}

    /** The first start leaves the proof that later ones open. */
    static void check(DataSource owner, OperatorKey key) {
        try {
            key.require(Transactions.run(owner, connection -> {
                leave(connection, key.proof());
                return read(connection);
            }));
        } catch (SQLException e) {
            throw new IllegalStateException("The secret key could not be checked: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            LOG.severe(e.getMessage());
            throw e;
        }
    }

    private static void leave(Connection connection, String proof) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into platform.settings (name, value, updated_at) values ('secret.proof', ?, now())"
                        + " on conflict do nothing")) {
            insert.setString(1, proof);
            insert.executeUpdate();
        }
    }

    private static String read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select value from platform.settings where name = 'secret.proof'")) {
            row.next();
            return row.getString(1);
        }
    }
}

package io.izyboost.tenancy.hibernate;

import io.izyboost.pool.DistinctPanels;
import io.izyboost.tenancy.PanelOfTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Gives a transaction its connection with the panel's schema as search path. The path is set for the transaction only:
 * commit and rollback undo it, so no pooled connection keeps one.
 */
public final class PanelConnectionProvider implements MultiTenantConnectionProvider<String> {
    private static final long serialVersionUID = 1L;
    private static final String SET_PATH = "select set_config('search_path', ?, true)";

    private transient volatile DataSource dataSource;

    /** Hibernate asks for this without a tenant, for metadata: we have none to give. */
    @Override
    public Connection getAnyConnection() throws SQLException {
        throw new SQLException("No panel, no connection");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String schema) throws SQLException {
        if (!PanelOfTransaction.isActive()) {
            throw new SQLException("A panel's connection is given out inside a transaction only");
        }
        PanelOfTransaction.claim(schema);
        Connection connection = dataSource().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(SET_PATH)) {
            statement.setString(1, schema);
            statement.execute();
            DistinctPanels.visited(connection.unwrap(org.postgresql.PGConnection.class), schema);
            return connection;
        } catch (SQLException | RuntimeException e) {
            destroy(connection, e);
            throw e;
        }
    }

    @Override
    public void releaseConnection(String schema, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException("not a " + type);
    }

    /** A connection in doubt is closed for good: the pool finds it dead and drops it. */
    private static void destroy(Connection connection, Exception cause) {
        try (connection) {
            connection.unwrap(org.postgresql.jdbc.PgConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @SuppressWarnings("BanJNDI") // a constant name of the server; Hibernate makes this object, not CDI
    private DataSource dataSource() throws SQLException {
        if (dataSource == null) {
            try {
                dataSource = InitialContext.doLookup("java:jboss/datasources/izyboost");
            } catch (NamingException e) {
                throw new SQLException("The data source izyboost is not bound", e);
            }
        }
        return dataSource;
    }
}

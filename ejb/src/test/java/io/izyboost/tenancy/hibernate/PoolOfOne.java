package io.izyboost.tenancy.hibernate;

import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.dev.Ports;
import io.izyboost.dev.Secrets;
import io.izyboost.tenancy.StandInServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.PGConnection;

/** A PostgreSQL whose panels all share one connection, which is opened again only once it is known to be dead. */
final class PoolOfOne implements AutoCloseable {
    /** What a transaction does; a failure rolls it back. */
    interface Work {
        void run() throws Exception;
    }

    private final EmbeddedDatabase database;
    private final Connection killer;
    private Connection physical;

    private PoolOfOne(EmbeddedDatabase database) throws SQLException {
        this.database = database;
        this.killer = database.address().runtime().getConnection();
        this.physical = database.address().runtime().getConnection();
    }

    static PoolOfOne start(Iterable<String> schemas) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("izyboost-pool");
        PoolOfOne pool = new PoolOfOne(EmbeddedDatabase.start(
                directory.resolve("postgres"), Ports.free(), Secrets.keptIn(directory.resolve("secrets")), false));
        try (Connection owner = pool.database.address().owner().getConnection();
                Statement sql = owner.createStatement()) {
            for (String schema : schemas) {
                sql.execute("""
                        create schema %1$s;
                        create table %1$s.visits (visit bigint not null, panel text not null);
                        grant usage on schema %1$s to izyboost_app;
                        grant select, insert on %1$s.visits to izyboost_app;
                        """.formatted(schema));
            }
        }
        StandInServer.bind("java:jboss/datasources/izyboost", pool.source());
        return pool;
    }

    /** As JTA does: everybody in the transaction shares the connection, which commits or rolls back at its end. */
    void transaction(Work work) throws Exception {
        StandInServer.inTransaction(() -> {
            boolean done = false;
            try {
                work.run();
                done = true;
            } finally {
                end(done);
            }
            return null;
        });
    }

    private void end(boolean commit) throws SQLException {
        if (physical.isClosed()) {
            return;
        }
        if (commit) {
            physical.commit();
        } else {
            physical.rollback();
        }
        physical.setAutoCommit(true);
    }

    /** Ends the backend as an administrator does, and waits until it is gone; the connection does not know yet. */
    void killBackend() throws SQLException {
        int backend = physical.unwrap(PGConnection.class).getBackendPID();
        ask(killer, "select pg_terminate_backend(" + backend + ")");
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> ask(killer, "select count(*) from pg_stat_activity where pid = " + backend)
                        .equals("0"));
    }

    boolean isDead() throws SQLException {
        return physical.isClosed();
    }

    PGConnection physical() throws SQLException {
        return physical.unwrap(PGConnection.class);
    }

    /** Between transactions, as the next user of the pool finds it. */
    String pathAtRest() throws SQLException {
        return ask(physical, "show search_path");
    }

    String asOwner(String query) throws SQLException {
        try (Connection owner = database.address().owner().getConnection()) {
            return ask(owner, query);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                PoolOfOne.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (physical.isClosed()) {
                        physical = database.address().runtime().getConnection();
                    }
                    physical.setAutoCommit(false);
                    return handle(physical);
                });
    }

    /** What is borrowed: closing it gives it back. */
    private static Connection handle(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                PoolOfOne.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws IOException, SQLException {
        killer.close();
        physical.close();
        database.close();
    }
}

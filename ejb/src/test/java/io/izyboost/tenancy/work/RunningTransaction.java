package io.izyboost.tenancy.work;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A transaction of one connection, with what a server's transaction manager would do at its end. */
final class RunningTransaction extends NoTransactions implements AutoCloseable {
    private final Connection connection;
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> ending = new ArrayList<>();
    private int ended;

    RunningTransaction(DataSource source) {
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives out its one connection, which stays open. */
    DataSource source() {
        Connection kept = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> kept);
    }

    /** All but the commit. */
    void end() {
        while (ended < ending.size()) { // they may register others
            ending.get(ended++).beforeCompletion();
        }
    }

    void commit() {
        end();
        complete(Connection::commit, Status.STATUS_COMMITTED);
    }

    void rollback() {
        complete(Connection::rollback, Status.STATUS_ROLLEDBACK);
    }

    private void complete(Completion completion, int status) {
        try {
            completion.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ending.forEach(one -> one.afterCompletion(status));
        ending.clear();
        ended = 0;
    }

    /** Commit or rollback. */
    private interface Completion {
        void of(Connection connection) throws SQLException;
    }

    @Override
    public int getTransactionStatus() {
        return Status.STATUS_ACTIVE;
    }

    @Override
    public void putResource(Object key, Object value) {
        resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        ending.add(synchronization);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

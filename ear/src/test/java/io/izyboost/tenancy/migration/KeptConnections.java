package io.izyboost.tenancy.migration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection a thread, kept open as a pool keeps it: what is measured is the work, not the handshake. */
final class KeptConnections {
    private KeptConnections() {}

    static DataSource of(DataSource real) {
        ThreadLocal<Connection> kept = ThreadLocal.withInitial(() -> open(real));
        return (DataSource) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? unclosed(kept.get())
                        : method.invoke(real, arguments));
    }

    private static Connection open(DataSource real) {
        try {
            return real.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

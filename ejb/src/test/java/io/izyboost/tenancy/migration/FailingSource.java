package io.izyboost.tenancy.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source whose n-th statement or commit fails; killed: so does everything after it. */
final class FailingSource {
    private FailingSource() {}

    static DataSource of(DataSource real, AtomicInteger countdown, boolean killed) {
        return wrap(DataSource.class, real, countdown, killed);
    }

    private static <T> T wrap(Class<T> type, Object real, AtomicInteger countdown, boolean killed) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean counts =
                    method.getName().startsWith("execute") || method.getName().equals("commit");
            int left = counts ? countdown.decrementAndGet() : countdown.get();
            boolean dead = killed && left < 0 && !method.getName().equals("close");
            if ((counts && left == 0) || dead) {
                throw new SQLException("injected");
            }
            try {
                return deeper(method.invoke(real, arguments), countdown, killed);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(FailingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object deeper(Object result, AtomicInteger countdown, boolean killed) {
        if (result instanceof Connection) {
            return wrap(Connection.class, result, countdown, killed);
        }
        if (result instanceof PreparedStatement) {
            return wrap(PreparedStatement.class, result, countdown, killed);
        }
        return result instanceof Statement ? wrap(Statement.class, result, countdown, killed) : result;
    }
}

package io.izyboost.tenancy.migration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A data source that notes how many locks each of its transactions holds when it commits. */
final class LockCounter {
    private LockCounter() {}

    static DataSource of(DataSource real, List<Integer> locks) {
        return wrap(DataSource.class, real, locks);
    }

    private static <T> T wrap(Class<T> type, Object real, List<Integer> locks) {
        return type.cast(Proxy.newProxyInstance(
                LockCounter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        locks.add(held((Connection) real));
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof Connection ? wrap(Connection.class, result, locks) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static int held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_locks where pid = pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}

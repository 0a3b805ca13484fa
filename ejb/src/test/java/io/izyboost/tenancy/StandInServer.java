package io.izyboost.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.jspecify.annotations.Nullable;

/** What tenancy asks of the server, for tests without one: its names, and whether a transaction runs on this thread. */
public final class StandInServer {
    private static final Map<String, Object> NAMES = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Map<Object, Object>> TRANSACTION = new ThreadLocal<>();

    static {
        NAMES.put("java:jboss/TransactionSynchronizationRegistry", registry());
        Context context = proxy(Context.class, (name, arguments) -> NAMES.get(String.valueOf(arguments[0])));
        try {
            NamingManager.setInitialContextFactoryBuilder(environment -> unused -> context);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private StandInServer() {}

    public static void bind(String name, Object value) {
        NAMES.put(name, value);
    }

    /** Runs the work in a transaction of its own; one that runs already is suspended meanwhile. */
    public static <T> T inTransaction(Callable<T> work) throws Exception {
        Map<Object, Object> suspended = TRANSACTION.get();
        TRANSACTION.set(new HashMap<>());
        try {
            return work.call();
        } finally {
            TRANSACTION.set(suspended);
        }
    }

    private static TransactionSynchronizationRegistry registry() {
        return proxy(TransactionSynchronizationRegistry.class, (name, arguments) -> {
            Map<Object, Object> running = TRANSACTION.get();
            return switch (name) {
                case "getTransactionStatus" -> running == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
                case "getResource" -> running.get(arguments[0]);
                case "putResource" -> running.put(arguments[0], arguments[1]);
                default -> throw new UnsupportedOperationException(name);
            };
        });
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                StandInServer.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}

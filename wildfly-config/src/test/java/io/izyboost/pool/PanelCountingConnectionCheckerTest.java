package io.izyboost.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PanelCountingConnectionCheckerTest {
    private final AtomicLong now = new AtomicLong();
    private final PanelCountingConnectionChecker checker = new PanelCountingConnectionChecker(now::get);
    private final Connection connection = aConnection();
    private int asked;
    private boolean closed;
    private boolean dead;

    @Test
    void asksForASignOfLifeOnceASecondHoweverOftenItIsBorrowed() {
        for (int borrow = 0; borrow < 10; borrow++) {
            assertThat(isRefused()).isFalse();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(400));
        }

        assertThat(asked).isEqualTo(4);
    }

    @Test
    void findsADeadConnectionWithinASecondUnderLoadToo() {
        assertThat(isRefused()).isFalse();
        dead = true;

        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
        assertThat(isRefused()).as("trusted").isFalse();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
        assertThat(isRefused()).isTrue();
        assertThat(isRefused()).as("asked again").isTrue();
    }

    @Test
    void refusesAClosedConnectionAtOnce() {
        assertThat(isRefused()).isFalse();
        closed = true;

        assertThat(isRefused()).isTrue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void retiresAConnectionThatHasSeenTooManyPanels() {
        for (int panel = 0; panel < 50; panel++) {
            assertThat(isRefused()).isFalse();
            DistinctPanels.visited(connection, "p_" + panel);
        }

        assertThat(isRefused()).isTrue();
    }

    private boolean isRefused() {
        return checker.isValidConnection(connection) != null;
    }

    private Connection aConnection() {
        return proxy(Connection.class, name -> switch (name) {
            case "isClosed" -> closed;
            case "createStatement" -> proxy(Statement.class, this::answerOfStatement);
            default -> null;
        });
    }

    private Object answerOfStatement(String method) throws SQLException {
        if (method.startsWith("execute")) {
            asked++;
            if (dead) {
                throw new SQLException("dead");
            }
            return method.equals("execute") ? Boolean.FALSE : null;
        }
        return null;
    }

    private interface Answer {
        Object to(String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> answer.to(method.getName());
                }));
    }
}

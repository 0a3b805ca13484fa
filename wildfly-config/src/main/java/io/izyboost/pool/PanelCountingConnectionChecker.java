package io.izyboost.pool;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker;

/**
 * Refuses a connection that has visited too many distinct panels, so that the pool closes it and its backend gives its
 * memory back, and one that is closed already: its backend was killed, or whoever had it destroyed it. Any other is asked
 * for a sign of life as PostgreSQL's own checker does, but only if its last sign is more than a second old: the pool calls
 * on every borrow, and a round trip for each would be felt.
 */
public class PanelCountingConnectionChecker extends PostgreSQLValidConnectionChecker {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** 20 connections × 50 panels × 295 KB stays under 300 MB. */
    private static final int DEFAULT_LIMIT = 50;

    private static final int LIMIT = limit();

    /** When each connection last gave a sign of life. */
    private static final Map<Connection, Long> ALIVE = Collections.synchronizedMap(new WeakHashMap<>());

    private final transient LongSupplier nanoTime;

    public PanelCountingConnectionChecker() {
        this(System::nanoTime);
    }

    PanelCountingConnectionChecker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public SQLException isValidConnection(Connection connection) {
        int visited = DistinctPanels.count(connection);
        if (visited >= LIMIT) {
            return new SQLException("Retired after " + visited + " panels.");
        }
        if (isClosed(connection)) {
            return new SQLException("Closed already.");
        }
        long now = nanoTime.getAsLong();
        Long alive = ALIVE.get(connection);
        if (alive != null && now - alive < TRUSTED_NANOS) {
            return null;
        }
        SQLException problem = super.isValidConnection(connection);
        if (problem == null) {
            ALIVE.put(connection, now);
        }
        return problem;
    }

    /** Costs no round trip: what the driver knows. */
    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static int limit() {
        String value = System.getenv("IZYBOOST_POOL_PANELS_PER_CONNECTION");
        return value == null || value.isBlank() ? DEFAULT_LIMIT : Integer.parseInt(value.strip());
    }
}

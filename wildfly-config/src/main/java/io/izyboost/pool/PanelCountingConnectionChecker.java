package io.izyboost.pool;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker;

/**
 * Refuses a connection that has visited too many distinct panels, so that the pool closes it and its backend gives its
 * memory back. Any other connection is asked for a sign of life as PostgreSQL's own checker does, but only when it was
 * not checked within the last second: the pool calls on every borrow, and a round trip for each would be felt.
 */
public class PanelCountingConnectionChecker extends PostgreSQLValidConnectionChecker {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** 20 connections × 50 panels × 295 KB stays under 300 MB. */
    private static final int DEFAULT_LIMIT = 50;

    private static final int LIMIT = limit();

    private static final Map<Connection, Long> CHECKED = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public SQLException isValidConnection(Connection connection) {
        int visited = DistinctPanels.count(connection);
        if (visited >= LIMIT) {
            return new SQLException("Retired after " + visited + " panels.");
        }
        long now = System.nanoTime();
        Long checked = CHECKED.put(connection, now);
        boolean trusted = checked != null && now - checked < TRUSTED_NANOS;
        return trusted ? null : super.isValidConnection(connection);
    }

    private static int limit() {
        String value = System.getenv("IZYBOOST_POOL_PANELS_PER_CONNECTION");
        return value == null || value.isBlank() ? DEFAULT_LIMIT : Integer.parseInt(value.strip());
    }
}

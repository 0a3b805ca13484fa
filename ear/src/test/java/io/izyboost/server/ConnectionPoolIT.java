package io.izyboost.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.izyboost.harness.InContainer;
import io.izyboost.pool.DistinctPanels;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

@ExtendWith(ArquillianExtension.class)
class ConnectionPoolIT {

    private static final int MORE_THAN_ANY_LIMIT = 1_000;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource pool;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(ConnectionPoolIT.class);
    }

    @Test
    void keepsAConnectionForTheNextBorrower() throws SQLException {
        assertEquals(backendAfterVisits(0), backendAfterVisits(0));
    }

    @Test
    void retiresAConnectionThatHasSeenTooManyPanels() throws SQLException {
        int tired = backendAfterVisits(MORE_THAN_ANY_LIMIT);

        assertNotEquals(tired, backendAfterVisits(0));
    }

    private int backendAfterVisits(int panels) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery("select pg_backend_pid()")) {
            PGConnection physical = connection.unwrap(PGConnection.class);
            for (int panel = 0; panel < panels; panel++) {
                DistinctPanels.visited(physical, "p_" + panel);
            }
            answer.next();
            return answer.getInt(1);
        }
    }
}

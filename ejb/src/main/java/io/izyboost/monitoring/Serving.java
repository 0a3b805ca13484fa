package io.izyboost.monitoring;

import io.izyboost.tenancy.PanelRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready only when the control plane answers and at least one active panel's schema is fit to serve. */
@ApplicationScoped
public class Serving implements HealthCheck {
    private static final String ONE_SERVES = """
            select exists (select 1 from platform.panels p join platform.panel_schemas s on s.panel_id = p.id
                           where p.state = 'active' and s.version >= ?)
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("izyboost");
        try (Connection connection = platform.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE_SERVES)) {
            statement.setInt(1, PanelRegistry.OLDEST_SERVABLE);
            boolean serves = isTrue(statement);
            return response.withData("controlPlane", "up")
                    .withData("panel", serves ? "up" : "none serves")
                    .status(serves)
                    .build();
        } catch (SQLException e) {
            return response.withData("controlPlane", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}

package io.izyboost.monitoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready only when the control plane answers and at least one active panel's schema is fit to serve. */
@ApplicationScoped
public class Serving implements HealthCheck {
    private static final String ONE_SERVES = """
            select exists (select 1 from platform.panels p join platform.panel_schemas s on s.panel_id = p.id
                           where p.state = 'active' and s.state = 'CURRENT')
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("izyboost");
        try (Connection connection = platform.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ONE_SERVES)) {
            row.next();
            boolean serves = row.getBoolean(1);
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
}

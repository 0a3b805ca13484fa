package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServerIT {

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void tellsHealthAndMetricsOnTheManagementPort() {
        ApiClient management = new ApiClient(server.managementPort(), "127.0.0.1", null);

        assertThat(management.get("/health/ready").expect(200).text()).contains("izyboost", "controlPlane");
        assertThat(management.get("/metrics").text()).contains("pool_in_use_count", "jvm");
    }

    @Test
    void keepsMetricsOffThePublicPort() {
        assertThat(server.client(server.hubHost(), null).get("/metrics").status())
                .isEqualTo(404);
    }

    @Test
    void givesTheRuntimeRoleAnEmptySearchPath() throws SQLException {
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet shown = sql.executeQuery("show search_path")) {
            shown.next();

            assertThat(shown.getString(1)).isIn("", "\"\"");
        }
    }
}

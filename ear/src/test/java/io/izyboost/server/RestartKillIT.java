package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.KillsServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KillsServers
class RestartKillIT {

    @Test
    void servesAgainAfterAKill() {
        try (IzyBoostServer server = IzyBoostServer.start("restart", Map.of())) {
            server.kill();
            server.restart();

            ApiClient management = new ApiClient(server.managementPort(), "127.0.0.1", null);
            assertThat(management.get("/health/ready").status()).isEqualTo(200);
        }
    }
}

package io.izyboost.dev;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to run one server.
 *
 * @param home the provisioned server; only read
 * @param base directory of its own for configuration, deployments, data and log
 * @param environment variables of the process, on top of the inherited ones
 */
public record ServerSettings(
        Path home,
        Path base,
        Path ear,
        int httpPort,
        int managementPort,
        Map<String, String> environment,
        String heap) {

    String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }
}

package io.izyboost.dev;

import java.nio.file.Path;

/**
 * What the launcher is told by system properties.
 *
 * @param home the provisioned server as built; it is copied, never run in place
 * @param demonstration whether demonstration data is built
 * @param ready the file that tells others what runs here
 */
record DevSettings(
        Path data, int httpPort, int managementPort, Path home, Path ear, Path ready, boolean demonstration) {

    private static final int HTTP_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9990;

    static DevSettings fromSystemProperties() {
        return new DevSettings(
                path("data.dir"),
                Integer.getInteger("http.port", HTTP_PORT),
                MANAGEMENT_PORT,
                path("izyboost.home"),
                path("izyboost.ear"),
                path("izyboost.ready"),
                Boolean.parseBoolean(System.getProperty("demo.data", "true")));
    }

    /** Called when nothing of ours runs any more: the public port is as asked for, the management port gives way. */
    DevSettings withFreePorts() {
        if (!Ports.isFree(httpPort)) {
            throw new IllegalStateException("Port " + httpPort + " is taken: choose another by -Dhttp.port=");
        }
        return new DevSettings(data, httpPort, Ports.freeOr(managementPort), home, ear, ready, demonstration);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}

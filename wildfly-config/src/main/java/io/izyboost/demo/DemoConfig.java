package io.izyboost.demo;

import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * How a provider starts.
 *
 * @param port the port on the loopback address; 0 takes the one of the last run of the same directory, else a free one
 * @param directory where the state is kept; null keeps it in memory only
 * @param key the API key of the first account; null makes one and keeps it with the state
 * @param services how many services the first catalog has
 */
public record DemoConfig(
        int port, Path directory, String key, BigDecimal balance, String currency, int services, Pace pace) {

    private static final int USUAL_SERVICES = 360;

    /** In memory, on a free port, orders complete after 20 to 60 seconds and none ends otherwise. */
    public static DemoConfig inMemory() {
        return new DemoConfig(0, null, null, new BigDecimal("10000"), "USD", USUAL_SERVICES, Pace.steady(20, 60));
    }

    /** Kept in a directory, with a few orders that end partial or canceled, as people see it in a demonstration. */
    public static DemoConfig keptIn(Path directory) {
        return inMemory().withDirectory(directory).withPace(Pace.lively());
    }

    public DemoConfig withPort(int newPort) {
        return new DemoConfig(newPort, directory, key, balance, currency, services, pace);
    }

    public DemoConfig withDirectory(Path newDirectory) {
        return new DemoConfig(port, newDirectory, key, balance, currency, services, pace);
    }

    public DemoConfig withKey(String newKey) {
        return new DemoConfig(port, directory, newKey, balance, currency, services, pace);
    }

    public DemoConfig withBalance(String newBalance, String newCurrency) {
        return new DemoConfig(port, directory, key, new BigDecimal(newBalance), newCurrency, services, pace);
    }

    public DemoConfig withServices(int count) {
        return new DemoConfig(port, directory, key, balance, currency, count, pace);
    }

    public DemoConfig withPace(Pace newPace) {
        return new DemoConfig(port, directory, key, balance, currency, services, newPace);
    }
}

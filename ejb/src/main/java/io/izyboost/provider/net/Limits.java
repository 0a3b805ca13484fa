package io.izyboost.provider.net;

import io.izyboost.kernel.Settings;
import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect for the connection and its TLS handshake, each
 * @param read between two bytes of the answer
 * @param total for all of it, so that a provider that trickles does not hold a thread
 */
public record Limits(Duration connect, Duration read, Duration total) {
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60));

    static Limits configured() {
        return new Limits(
                Settings.seconds("IZYBOOST_PROVIDER_CONNECT_SECONDS", USUAL.connect.toSeconds()),
                Settings.seconds("IZYBOOST_PROVIDER_READ_SECONDS", USUAL.read.toSeconds()),
                Settings.seconds("IZYBOOST_PROVIDER_TOTAL_SECONDS", USUAL.total.toSeconds()));
    }
}

package io.izyboost.provider.apiv2;

import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.net.Limits;
import io.izyboost.provider.net.Outbound;
import io.izyboost.provider.net.OutboundGuard;
import io.izyboost.provider.net.RawServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Clients of stand-ins on the loopback address, with short limits. */
final class Clients {
    static final String KEY = "k-0123456789abcdef";
    static final Outbound OUTBOUND = Outbound.with(
            new OutboundGuard(Set.of("127.0.0.1", "localhost")),
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3)));

    private Clients() {}

    static ProviderClient of(String url) {
        return of(url, KEY);
    }

    static ProviderClient of(String url, String key) {
        return new ApiV2Client(new ApiV2Wire(OUTBOUND, URI.create(url), key, uri -> false));
    }

    /** What a client makes of this body. */
    static <T> T reading(String body, Function<ProviderClient, T> call) {
        return reading(200, body, call);
    }

    static <T> T reading(int status, String body, Function<ProviderClient, T> call) {
        try (RawServer server = RawServer.answering(status, body)) {
            return call.apply(of(server.url()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static ProviderOrder order() {
        return new ProviderOrder(77, "12", "Default", "https://example.org/p?a=1&b=é", 1000, Map.of());
    }
}

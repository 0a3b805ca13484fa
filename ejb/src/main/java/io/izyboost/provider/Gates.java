package io.izyboost.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gates of all accounts that this node has called lately. */
@ApplicationScoped
class Gates {
    private record Key(PanelId panel, ProviderAccountId account) {}

    private final Cache<Key, Gate> gates = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final CircuitBreakerConfig config;

    Gates() {
        this(Settings.seconds("IZYBOOST_BREAKER_SECONDS", 15));
    }

    Gates(Duration open) {
        config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(60)
                .waitDurationInOpenState(open)
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    /** What is known of the account outlives a change of the limit. */
    Gate of(ProviderAccountId account, int maxCalls) {
        return gates.asMap().compute(key(account), (key, gate) -> {
            if (gate != null && gate.isFor(maxCalls)) {
                return gate;
            }
            return gate == null ? new Gate(breaker(key), new Health(), maxCalls) : gate.resized(maxCalls);
        });
    }

    /** One that nothing has gone through yet and that nobody else uses: a call that succeeds is no news. */
    Gate trial(int maxCalls) {
        Health health = new Health();
        health.works();
        return new Gate(CircuitBreaker.of("trial", config), health, maxCalls);
    }

    String state(ProviderAccountId account) {
        @Nullable Gate gate = gates.getIfPresent(key(account));
        return gate == null ? CircuitBreaker.State.CLOSED.name() : gate.state();
    }

    private CircuitBreaker breaker(Key key) {
        return CircuitBreaker.of(key.panel() + "/" + key.account(), config);
    }

    private static Key key(ProviderAccountId account) {
        return new Key(TenantContext.current().id(), account);
    }
}

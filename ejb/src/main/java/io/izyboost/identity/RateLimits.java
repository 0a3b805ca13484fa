package io.izyboost.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often one may call: by key, by address without one, for sign-ups and passwords. Token buckets in the memory of this node: a
 * database row a call would cost more than the call.
 */
@ApplicationScoped
public class RateLimits {
    /** Rows for refused calls in a panel's log: enough to see what goes on. */
    private static final Rate NOTED = new Rate(60, 60, Duration.ofMinutes(1));

    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(65))
            .build();
    private Rate key;
    private Rate address;
    private Rate signUp;
    private Rate password;

    record Rate(int burst, int tokens, Duration each) {
        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(tokens, each))
                    .build();
        }
    }

    private record Holder(String what, @Nullable PanelId panel, Object who) {}

    @PostConstruct
    void configure() {
        int signUps = Settings.number("IZYBOOST_SIGN_UPS_PER_HOUR", 60);
        int passwords = Settings.number("IZYBOOST_PASSWORDS_PER_MINUTE", 60);
        configure(
                perSecond("IZYBOOST_API_RATE", 100, "IZYBOOST_API_BURST", 500),
                perSecond("IZYBOOST_ADDRESS_RATE", 20, "IZYBOOST_ADDRESS_BURST", 100),
                new Rate(signUps, signUps, Duration.ofHours(1)),
                new Rate(2 * passwords, passwords, Duration.ofMinutes(1)));
    }

    void configure(Rate ofKey, Rate ofAddress, Rate ofSignUps, Rate ofPasswords) {
        key = ofKey;
        address = ofAddress;
        signUp = ofSignUps;
        password = ofPasswords;
    }

    private static Rate perSecond(String rateName, int rate, String burstName, int burst) {
        return new Rate(Settings.number(burstName, burst), Settings.number(rateName, rate), Duration.ofSeconds(1));
    }

    /** A call with a good key. An account keeps its bucket when its key changes. */
    public void callOfKey(PanelId panel, UserId user) {
        take(new Holder("key", panel, user), key);
    }

    /** How often an account may call, once its burst is used up. */
    public int callsPerSecond() {
        return key.tokens();
    }

    /** A call without a good key. */
    public void callOfAddress(PanelId panel, String from) {
        take(new Holder("address", panel, CountedAddress.of(from)), address);
    }

    /** Whether an address has bad calls left, without taking one: asked before a key is looked up. */
    public void requireLeft(PanelId panel, String from) {
        Bucket bucket = buckets.getIfPresent(new Holder("address", panel, CountedAddress.of(from)));
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw new DomainException(ErrorCode.RATE_LIMITED, 1L);
        }
    }

    /** Whether a refused call still goes into its panel's log: a flood of them must not fill it. */
    public boolean mayBeNoted(PanelId panel) {
        return buckets.get(new Holder("noted", panel, ""), any -> NOTED.bucket())
                .tryConsume(1);
    }

    void signUp(PanelId panel, String from) {
        take(new Holder("sign-up", panel, CountedAddress.of(from)), signUp);
        password(from);
    }

    /**
     * Before a password of a visitor is hashed, which is dear by design: what an address may have of that on all panels
     * together, so that many panels are not many chances to keep the processors busy.
     */
    void password(String from) {
        take(new Holder("password", null, CountedAddress.of(from)), password);
    }

    /** @throws DomainException RATE_LIMITED with the seconds to wait */
    private void take(Holder holder, Rate rate) {
        ConsumptionProbe probe = buckets.get(holder, any -> rate.bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new DomainException(ErrorCode.RATE_LIMITED, seconds);
        }
    }
}

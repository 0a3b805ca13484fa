package io.izyboost.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who stands behind keys and sessions, kept for five seconds and always under its panel: what another node changes is
 * seen within that time, what this node changes at once.
 */
@ApplicationScoped
class Principals {
    private record ByKey(PanelId panel, String keyHash) {}

    private record ByUser(PanelId panel, UserId user) {}

    private final Cache<ByKey, Optional<ApiCaller>> keys = cache();
    /** Says nothing about who may enter, only whose question is worth a look-up however busy its address is. */
    private final Cache<ByKey, Boolean> good = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private final Cache<ByUser, Optional<ApiCaller>> users = cache();

    /** @param beforeStranger runs before a key is looked up that was not found good lately */
    Optional<ApiCaller> ofKey(String keyHash, Runnable beforeStranger, Supplier<Optional<ApiCaller>> load) {
        return keys.get(new ByKey(TenantContext.current().id(), keyHash), key -> {
            if (good.getIfPresent(key) == null) {
                beforeStranger.run();
            }
            Optional<ApiCaller> caller = load.get();
            if (caller.isPresent()) {
                good.put(key, Boolean.TRUE);
            } else {
                good.invalidate(key);
            }
            return caller;
        });
    }

    Optional<ApiCaller> ofUser(UserId user, Supplier<Optional<ApiCaller>> load) {
        return users.get(new ByUser(TenantContext.current().id(), user), key -> load.get());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        users.invalidate(new ByUser(change.panel(), change.user()));
        keys.asMap()
                .entrySet()
                .removeIf(entry -> entry.getKey().panel().equals(change.panel())
                        && entry.getValue()
                                .map(caller -> caller.user().equals(change.user()))
                                .orElse(true));
    }

    private static <K> Cache<K, Optional<ApiCaller>> cache() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build();
    }
}

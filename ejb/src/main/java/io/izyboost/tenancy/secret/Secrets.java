package io.izyboost.tenancy.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.crypto.SecretKey;

/**
 * Seals and opens secrets of the panel at hand. What was sealed for one panel and place opens nowhere else. Joins the
 * running transaction or opens one of its own.
 */
@ApplicationScoped
public class Secrets {
    private final Cache<PanelId, SecretKey> keys = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @Inject
    DataKeys dataKeys;

    /** @param column table and column that will hold it, {@code api_providers.api_key} for example */
    public String seal(String column, String plain) {
        return Sealed.seal(key(), place(column), plain.getBytes(StandardCharsets.UTF_8));
    }

    public String open(String column, String sealed) {
        return new String(Sealed.open(key(), place(column), sealed), StandardCharsets.UTF_8);
    }

    private SecretKey key() {
        SecretKey known = keys.getIfPresent(TenantContext.current().id());
        return known == null ? dataKeys.ofPresentPanel() : known;
    }

    /** Only a key that is committed may be remembered: one that was rolled back would seal for nobody. */
    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) DataKeyRead read) {
        keys.put(read.panel(), read.key());
    }

    private static String place(String column) {
        return TenantContext.current().id() + "/" + column;
    }
}

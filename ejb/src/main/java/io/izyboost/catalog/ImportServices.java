package io.izyboost.catalog;

import io.izyboost.kernel.access.AuditDetail;
import io.izyboost.provider.ProviderAccountId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to bring in from a provider account, and at what price.
 *
 * @param services the provider's ids; null: all
 * @param marginPercent null: new services take the account's margin, known ones keep their own rule
 * @param roundTo rates that follow a margin are rounded up to this step
 * @param prices rules for single services, by the provider's id
 */
public record ImportServices(
        ProviderAccountId account,
        @Nullable Set<String> services,
        @Nullable BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        Map<String, PriceRule> prices)
        implements AuditDetail {
    public ImportServices {
        services = services == null ? null : Set.copyOf(services);
        prices = Map.copyOf(prices);
    }

    @Override
    public ProviderAccountId auditSubject() {
        return account;
    }

    @Override
    public String auditDetail() {
        return (services == null ? "all" : services.size() + " chosen")
                + (marginPercent == null ? "" : " · " + marginPercent.toPlainString() + " %");
    }

    boolean wants(String service) {
        return services == null || services.contains(service);
    }
}

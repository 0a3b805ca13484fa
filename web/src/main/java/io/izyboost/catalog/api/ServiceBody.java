package io.izyboost.catalog.api;

import io.izyboost.catalog.ServiceRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A service as staff's programs see it; {@code marginPercent} is missing where the rate is fixed. */
public record ServiceBody(
        long id,
        String name,
        String description,
        String type,
        Named category,
        @Nullable Named provider,
        @Nullable String providerService,
        @Nullable BigDecimal providerRate,
        BigDecimal cost,
        @Nullable BigDecimal marginPercent,
        BigDecimal rate,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripfeed,
        boolean uniqueLink,
        boolean enabled,
        boolean gone,
        @Nullable String goneAt,
        String updatedAt) {
    /** A thing by number and name. */
    public record Named(long id, String name) {}

    static ServiceBody of(ServiceRow row) {
        return new ServiceBody(
                row.id(),
                row.name(),
                row.description(),
                row.type(),
                new Named(row.categoryId(), row.category()),
                row.providerId() == null ? null : new Named(row.providerId(), String.valueOf(row.provider())),
                row.providerService(),
                row.providerRate(),
                row.cost(),
                row.marginPercent(),
                row.rate(),
                row.min(),
                row.max(),
                row.refill(),
                row.cancel(),
                row.dripfeed(),
                row.uniqueLink(),
                row.enabled(),
                row.goneAt() != null,
                row.goneAt() == null ? null : row.goneAt().toString(),
                row.updatedAt().toString());
    }
}

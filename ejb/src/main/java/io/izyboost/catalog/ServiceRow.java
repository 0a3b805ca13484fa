package io.izyboost.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service as staff see it.
 *
 * @param marginPercent null: the rate is fixed by hand
 * @param goneAt since when the provider no longer lists it; it is not sold meanwhile
 */
public record ServiceRow(
        long id,
        String name,
        String description,
        long categoryId,
        String category,
        String type,
        @Nullable Long providerId,
        @Nullable String provider,
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
        @Nullable Instant goneAt,
        Instant updatedAt) {

    /** Whether services of its type can be ordered by now; if not, it is kept and not offered. */
    public boolean hasSoldType() {
        return ServiceType.read(type).filter(ServiceType::isSold).isPresent();
    }
}

package io.izyboost.catalog;

import io.izyboost.kernel.access.AuditDetail;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One change for many services; null leaves a value as it is. A margin changes only those that have a cost. */
public record ChangeAll(
        @Nullable Boolean enabled,
        @Nullable BigDecimal marginPercent,
        @Nullable Long category) implements AuditDetail {
    @Override
    public String auditDetail() {
        return toString();
    }
}

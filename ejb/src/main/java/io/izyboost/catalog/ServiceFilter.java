package io.izyboost.catalog;

import io.izyboost.kernel.access.AuditDetail;
import org.jspecify.annotations.Nullable;

/**
 * Which services; null lets all through.
 *
 * @param text part of the name, or the number of a service here or at its provider
 */
public record ServiceFilter(
        @Nullable String text,
        @Nullable Long category,
        @Nullable Long provider,
        @Nullable Boolean enabled) implements AuditDetail {
    public static final ServiceFilter ALL = new ServiceFilter(null, null, null, null);

    @Override
    public String auditDetail() {
        return equals(ALL) ? "all" : toString();
    }
}

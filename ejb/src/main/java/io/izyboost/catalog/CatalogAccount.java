package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What import and sync need of a provider account.
 *
 * @param exchangeRate null: nobody has said it yet
 * @param offered how many services its last catalog had that was taken over; null: none yet
 */
record CatalogAccount(
        ProviderAccountId id,
        String name,
        ProviderKind kind,
        @Nullable BigDecimal exchangeRate,
        String currency,
        BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        boolean synced,
        Duration interval,
        @Nullable Integer offered) {
    /** Also keeps other imports and syncs of the same account waiting; orders are not held up by it. */
    static final String LOCK = "select * from api_providers where id = ? for no key update";

    /** Units of the panel's currency for one of the account's. Refuses an account of which nobody has said it yet. */
    BigDecimal worth() {
        if (exchangeRate == null) {
            throw DomainException.at(
                    "exchangeRate",
                    ErrorCode.PROVIDER_EXCHANGE_RATE_MISSING,
                    currency,
                    TenantContext.current().currency());
        }
        return exchangeRate;
    }

    static CatalogAccount of(ResultSet row) throws SQLException {
        return new CatalogAccount(
                new ProviderAccountId(row.getLong("id")),
                row.getString("name"),
                ProviderKind.valueOf(row.getString("kind")),
                row.getBigDecimal("exchange_rate"),
                row.getString("currency"),
                row.getBigDecimal("margin_percent"),
                row.getBigDecimal("round_to"),
                row.getBoolean("enabled") && row.getBoolean("sync_enabled"),
                Duration.ofMinutes(row.getInt("sync_minutes")),
                row.getObject("offered", Integer.class));
    }
}

package io.izyboost.catalog;

import io.izyboost.provider.ProviderAccountId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What import and sync need of a provider account.
 *
 * @param offered how many services its last catalog had that was taken over; null: none yet
 */
record CatalogAccount(
        ProviderAccountId id,
        String name,
        BigDecimal exchangeRate,
        BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        boolean synced,
        Duration interval,
        @Nullable Integer offered) {
    /** Also keeps other imports and syncs of the same account waiting; orders are not held up by it. */
    static final String LOCK = "select * from api_providers where id = ? for no key update";

    static CatalogAccount of(ResultSet row) throws SQLException {
        return new CatalogAccount(
                new ProviderAccountId(row.getLong("id")),
                row.getString("name"),
                row.getBigDecimal("exchange_rate"),
                row.getBigDecimal("margin_percent"),
                row.getBigDecimal("round_to"),
                row.getBoolean("enabled") && row.getBoolean("sync_enabled"),
                Duration.ofMinutes(row.getInt("sync_minutes")),
                row.getObject("offered", Integer.class));
    }
}

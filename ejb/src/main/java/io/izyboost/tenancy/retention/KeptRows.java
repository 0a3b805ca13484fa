package io.izyboost.tenancy.retention;

import io.izyboost.kernel.Settings;
import java.time.Duration;

/** Tables of a panel whose rows grow old, and the operator's setting that says after how many days they go. */
public enum KeptRows {
    PROVIDER_LOGS("provider_logs", "at", "IZYBOOST_KEEP_PROVIDER_LOGS_DAYS", 30),
    API_LOGS("api_logs", "at", "IZYBOOST_KEEP_API_LOGS_DAYS", 30),
    /** A key answers repeats for 24 hours; after that it is a new one anyway. */
    IDEMPOTENCY_KEYS("idempotency_keys", "created_at", "IZYBOOST_KEEP_IDEMPOTENCY_KEYS_DAYS", 1),
    LOG_IN_FAILURES("log_in_failures", "at", "IZYBOOST_KEEP_LOG_IN_FAILURES_DAYS", 1),
    SERVICE_CHANGES("service_changes", "at", "IZYBOOST_KEEP_SERVICE_CHANGES_DAYS", 365);

    private final String table;
    private final String timeColumn;
    private final String setting;
    private final int days;

    KeptRows(String table, String timeColumn, String setting, int days) {
        this.table = table;
        this.timeColumn = timeColumn;
        this.setting = setting;
        this.days = days;
    }

    public String table() {
        return table;
    }

    public String timeColumn() {
        return timeColumn;
    }

    /** At least a day, whatever the setting says. */
    public Duration kept() {
        return Duration.ofDays(Math.max(1, Settings.number(setting, days)));
    }
}

package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Settings;
import java.time.Duration;

/**
 * How the fleet is migrated.
 *
 * @param workers how many panels at once
 * @param batch how many panels a worker claims in one go
 * @param lease how long a claim holds; a killed migrator's panels are taken over after it
 * @param longestWait how long a migration waits for a table that somebody reads; the panel's traffic waits behind it
 * @param canary the slug of the panel that goes first; empty: the first child panel
 */
record FleetPolicy(int workers, int batch, Duration lease, Duration longestWait, String canary) {
    static FleetPolicy configured() {
        return new FleetPolicy(
                Settings.number("IZYBOOST_FLEET_WORKERS", 4),
                8,
                Settings.seconds("IZYBOOST_FLEET_LEASE_SECONDS", 120),
                Settings.seconds("IZYBOOST_FLEET_LOCK_SECONDS", 3),
                Settings.text("IZYBOOST_FLEET_CANARY", ""));
    }
}

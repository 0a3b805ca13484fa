package io.izyboost.tenancy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fleet of panel schemas as the operator sees it.
 *
 * @param target the version of this release
 * @param pausedBecause {@code operator} or {@code canary}; null while not paused
 * @param ready how many schemas stand ready for new panels
 * @param versions panels by version and state; ready schemas do not count
 */
public record FleetView(
        int target,
        int oldestServable,
        boolean paused,
        @Nullable String pausedBecause,
        long ready,
        List<Group> versions,
        List<BrokenPanel> broken) {

    /** How many panels have this version and state: CURRENT, BEHIND, MIGRATING or BROKEN. */
    public record Group(int version, String state, long panels) {}

    /** A panel whose last migration failed and which goes on at its version. */
    public record BrokenPanel(
            long id,
            String slug,
            String name,
            int version,
            int attempts,
            String error,
            @Nullable Instant migratedAt) {}
}

package io.izyboost.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The one clock. Time is an {@link Instant} in UTC, cut to microseconds as PostgreSQL stores it, so that
 * what was written equals what is read back. Tests move it.
 */
@ApplicationScoped
public class AppClock implements InstantSource {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves this clock ahead of the machine's; only tests call it. */
    public void ahead(Duration offset) {
        this.offset = offset;
    }
}

package io.izyboost.job;

import java.time.Duration;
import java.util.Map;

/**
 * Starts a job of the platform again and again, on one node at a time and never beside its own last run. Found by CDI:
 * a job that wants a timer brings a bean of this type.
 */
public interface JobTimer {
    /** The job's name. */
    String job();

    Duration every();

    /** Whether there is anything to do; keeps idle times free of job rows. Asked outside any transaction. */
    default boolean isDue() {
        return true;
    }

    default Map<String, String> params() {
        return Map.of();
    }
}

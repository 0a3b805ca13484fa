package io.izyboost.job;

import java.time.Duration;
import java.util.Map;

/**
 * Starts a job of the platform again and again, on one node at a time. Found by CDI:
 * a job that wants a timer brings a bean of this type.
 */
public interface JobTimer {
    /** The job's name. */
    String job();

    Duration every();

    /** For how long a run keeps the next one from being started. Runs share what is due: two harm nobody. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** Whether there is anything to do; keeps idle times free of job rows. Asked outside any transaction. */
    default boolean isDue() {
        return true;
    }

    default Map<String, String> params() {
        return Map.of();
    }
}

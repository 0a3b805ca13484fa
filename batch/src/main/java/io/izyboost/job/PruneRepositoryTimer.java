package io.izyboost.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Prunes the batch repository each hour. */
@ApplicationScoped
public class PruneRepositoryTimer implements JobTimer {
    @Override
    public String job() {
        return "prune-repository";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }
}

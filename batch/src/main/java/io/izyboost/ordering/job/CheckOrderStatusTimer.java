package io.izyboost.ordering.job;

import io.izyboost.job.JobTimer;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.ordering.Ordering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the job when some account is due. */
@ApplicationScoped
public class CheckOrderStatusTimer implements JobTimer {
    @Inject
    WorkClaims claims;

    @Override
    public String job() {
        return "check-order-status";
    }

    @Override
    public Duration every() {
        return Settings.seconds("IZYBOOST_STATUS_SECONDS", 60);
    }

    /** Some provider always hangs; the others' orders go on. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isDue() {
        return claims.isDue(Ordering.STATUS);
    }
}

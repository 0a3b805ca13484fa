package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.job.JobTimer;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.work.WorkClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the sync as soon as any account is due; looks every 30 seconds. */
@ApplicationScoped
public class SyncServicesTimer implements JobTimer {
    private static final int USUAL_SECONDS = 30;

    @Inject
    WorkClaims claims;

    @Override
    public String job() {
        return CatalogSync.JOB;
    }

    @Override
    public Duration every() {
        return Settings.seconds("IZYBOOST_SYNC_SECONDS", USUAL_SECONDS);
    }

    /** A provider that hangs holds up no run for the others. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean isDue() {
        return claims.isDue(CatalogSync.WORK);
    }
}

package io.izyboost.wallet.job;

import io.izyboost.job.JobTimer;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.wallet.LedgerCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the job when some panel's books are due. */
@ApplicationScoped
public class ReconcileLedgerTimer implements JobTimer {
    @Inject
    WorkClaims claims;

    @Override
    public String job() {
        return "reconcile-ledger";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean isDue() {
        return claims.isDue(LedgerCheck.DUE);
    }
}

package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes down what became of a call. Nobody else knows it, so a commit that fails is repeated until the attempt's
 * lease is over and the sweeper makes it UNKNOWN. That is safe: an outcome counts once.
 */
@ApplicationScoped
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    Ordering ordering;

    @Inject
    AppClock clock;

    void commit(Attempt attempt, SendOutcome outcome) throws InterruptedException {
        Duration pause = Duration.ofMillis(200);
        while (!isCommitted(attempt, outcome, clock.instant().plus(pause).isAfter(attempt.leaseUntil()))) {
            rest(pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
    }

    private boolean isCommitted(Attempt attempt, SendOutcome outcome, boolean isLast) {
        try {
            settle(attempt, outcome);
            return true;
        } catch (RuntimeException e) {
            String what = outcome + " of attempt " + attempt.id() + " of order " + attempt.order();
            LOG.log(isLast ? Level.SEVERE : Level.WARNING, "Not written down: " + what, e);
            if (isLast) {
                throw e;
            }
            return false;
        }
    }

    void rest(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }

    private void settle(Attempt attempt, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent sent) {
            ordering.sent(attempt, sent);
        } else if (outcome instanceof SendOutcome.Rejected rejected) {
            ordering.rejected(attempt, rejected);
        } else if (outcome instanceof SendOutcome.NotSent notSent) {
            ordering.notSent(attempt, notSent);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            ordering.unknown(attempt, unknown);
        }
    }
}

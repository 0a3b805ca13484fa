package io.izyboost.ordering;

import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands an order over: the attempt is committed, then the call is made outside any transaction, then its outcome is
 * committed. Whatever happens between the two commits, the order is not sent a second time.
 */
@ApplicationScoped
class DispatchHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(DispatchHandler.class.getName());
    /** Only for safety: switching the account on makes its orders due at once. */
    private static final Duration HELD = Duration.ofMinutes(5);

    @Inject
    Ordering ordering;

    @Inject
    HeldOrders held;

    @Inject
    ProviderClients clients;

    @Inject
    OrderMetrics metrics;

    @Override
    public String kind() {
        return DispatchQueue.DISPATCH;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        OrderId order = new OrderId(Long.parseLong(item.ref()));
        ProviderClient client = clients.open(DispatchQueue.provider(item));
        Optional<Attempt> attempt = ordering.beginAttempt(order);
        if (attempt.isEmpty()) {
            return held.hold(order) ? WorkResult.retryIn(HELD, "the account is switched off") : WorkResult.DONE;
        }
        metrics.calling(attempt.get());
        settle(attempt.get(), send(client, attempt.get()));
        return WorkResult.DONE;
    }

    private static SendOutcome send(ProviderClient client, Attempt attempt) {
        try {
            return client.add(attempt.content());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The call for order " + attempt.order() + " broke off", e);
            return new SendOutcome.Unknown("the call broke off: " + e.getClass().getSimpleName());
        }
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

package io.izyboost.provider;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Learns of every call: a row for the provider log, a timer by action and outcome for the metrics, a word when an
 * account has recovered.
 */
@ApplicationScoped
class CallWatch {
    private static final Logger LOG = Logger.getLogger(CallWatch.class.getName());
    private static final String TIMER = "izyboost.provider.calls";

    @Inject
    ProviderLogBuffer log;

    @Inject
    AppClock clock;

    @Inject
    Instance<MeterRegistry> meters;

    @Inject
    Event<AccountUsable> usable;

    /** What was called, for the log. */
    record Call(
            ProviderConnection account,
            String action,
            @Nullable Long order,
            String about) {}

    void ended(Call call, WireNotes notes, String outcome, long nanos) {
        int millis = (int) Duration.ofNanos(nanos).toMillis();
        String request = notes.request() == null ? call.about() : notes.request();
        LoggedCall row = new LoggedCall(
                call.account().id(),
                call.order(),
                clock.instant(),
                call.action(),
                request,
                notes.status(),
                notes.response(),
                outcome,
                millis);
        log.add(TenantContext.current(), row);
        count(call, outcome, nanos);
    }

    /** A call that was not made leaves no row, only a count. */
    void heldBack(Call call) {
        count(call, "HELD_BACK", 0);
    }

    /** Whatever its observers do, the call that showed it stands. */
    void usable(ProviderConnection account) {
        try {
            usable.fire(new AccountUsable(account.id()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What waits for " + account + " was not hurried", e);
        }
    }

    void count(Call call, String outcome, long nanos) {
        if (meters != null && meters.isResolvable()) {
            meters.get()
                    .timer(TIMER, "kind", call.account().kind().name(), "action", call.action(), "outcome", outcome)
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}

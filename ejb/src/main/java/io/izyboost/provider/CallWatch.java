package io.izyboost.provider;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Learns of every call: a row for the provider log, and a timer by action and outcome for the metrics. */
@ApplicationScoped
class CallWatch {
    private static final String TIMER = "izyboost.provider.calls";

    @Inject
    ProviderLogBuffer log;

    @Inject
    AppClock clock;

    @Inject
    Instance<MeterRegistry> meters;

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

    private void count(Call call, String outcome, long nanos) {
        if (meters != null && meters.isResolvable()) {
            meters.get()
                    .timer(TIMER, "kind", call.account().kind().name(), "action", call.action(), "outcome", outcome)
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}

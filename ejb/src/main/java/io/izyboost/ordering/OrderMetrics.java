package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the operator watches about orders, over all panels. */
@ApplicationScoped
class OrderMetrics {
    @Inject
    MeterRegistry registry;

    @Inject
    AppClock clock;

    private Counter placed;
    private Timer delay;

    @PostConstruct
    void register() {
        // By the registry's own methods: the server's registry does not see meters that builders register.
        placed = registry.counter("izyboost.orders.placed");
        delay = registry.timer("izyboost.orders.dispatch.delay");
    }

    void placed() {
        placed.increment();
    }

    /** The first attempt only: later ones wait on purpose. */
    void calling(Attempt attempt) {
        if (attempt.number() == 1) {
            delay.record(Duration.between(attempt.placedAt(), clock.instant()));
        }
    }
}

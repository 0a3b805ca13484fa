package io.izyboost.ordering;

import io.izyboost.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The status of one of the caller's orders; {@code charge} is what it costs now, refunds taken off. */
public record OwnStatus(
        OrderId id,
        Money charge,
        @Nullable Long startCount,
        String status,
        @Nullable Long remains) {}

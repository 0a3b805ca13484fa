package io.izyboost.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order with its whole story.
 *
 * @param rate the price per 1000 (of one, for a package) that was fixed when it was placed
 * @param cost what the provider was expected to take, in the panel's currency
 */
public record OrderDetail(
        OrderView order,
        String type,
        Map<String, String> params,
        BigDecimal rate,
        BigDecimal cost,
        Source source,
        @Nullable Instant settledAt,
        List<AttemptView> attempts,
        List<OrderEventView> timeline) {}

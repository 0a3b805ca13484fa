package io.izyboost.provider;

import java.math.BigDecimal;

/**
 * One line of a provider's catalog, in the provider's currency.
 *
 * @param name as plain text, HTML entities resolved, markup and control characters taken out
 * @param type the wire name, spelling mended where it was recognised, else as it came
 */
public record OfferedService(
        String service,
        String name,
        String type,
        String category,
        BigDecimal rate,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripfeed) {}

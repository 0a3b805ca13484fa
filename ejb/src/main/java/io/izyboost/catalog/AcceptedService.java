package io.izyboost.catalog;

import java.math.BigDecimal;

/** A line of a provider's catalog that can be sold: cleaned, its rate turned into our cost. */
record AcceptedService(
        String service,
        int position,
        String name,
        String category,
        ServiceType type,
        BigDecimal providerRate,
        BigDecimal cost,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripfeed) {}

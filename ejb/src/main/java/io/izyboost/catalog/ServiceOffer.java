package io.izyboost.catalog;

import java.math.BigDecimal;

/** A service as the panel's customers see it. */
public record ServiceOffer(
        long service,
        String name,
        String type,
        String category,
        BigDecimal rate,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripfeed) {}

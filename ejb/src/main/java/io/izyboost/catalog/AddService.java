package io.izyboost.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A service that people of this panel work by hand.
 *
 * @param provider an account of kind MANUAL, or null
 */
public record AddService(
        String name,
        @Nullable String description,
        CategoryRef category,
        ServiceType type,
        @Nullable Long provider,
        BigDecimal rate,
        long min,
        long max) {}

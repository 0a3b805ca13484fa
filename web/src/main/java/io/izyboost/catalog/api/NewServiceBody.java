package io.izyboost.catalog.api;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A service worked by hand; {@code category} is a number or a name, {@code provider} a manual account if any. */
public record NewServiceBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable JsonValue category,
        @Nullable String type,
        @Nullable Long provider,
        @Nullable BigDecimal rate,
        @Nullable Long min,
        @Nullable Long max) {}

package io.izyboost.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The price of one service: a margin on its cost, or a fixed rate. One of the two. */
public record PriceRule(
        @Nullable BigDecimal marginPercent, @Nullable BigDecimal rate) {}

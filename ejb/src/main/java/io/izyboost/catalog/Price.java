package io.izyboost.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price as it will stand on a service; {@code marginPercent} is null for a fixed rate. */
record Price(@Nullable BigDecimal marginPercent, @Nullable BigDecimal roundTo, BigDecimal rate) {}

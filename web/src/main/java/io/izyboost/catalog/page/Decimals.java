package io.izyboost.catalog.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices and percents as people type them: with a comma or a point, with or without a sign behind. */
final class Decimals {
    private Decimals() {}

    /** Null where nothing stands. */
    static @Nullable BigDecimal read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String bare = typed.replaceAll("[\\s\\u00A0\\u202F%]", "").replace(',', '.');
        if (!bare.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, typed);
        }
        return new BigDecimal(bare);
    }

    static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

package io.izyboost.ui;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines for spreadsheets. No cell can be taken for a formula by the program that opens it. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Csv() {}

    public static String line(@Nullable Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString(); // a negative amount is no formula
        }
        String text = Objects.toString(value, "");
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[,;\"\r\n\t'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

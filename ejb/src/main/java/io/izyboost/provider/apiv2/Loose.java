package io.izyboost.provider.apiv2;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads members that come as a string or a number, with signs and separators that mean nothing; null where there is no value. */
final class Loose {
    private static final Pattern NUMBER =
            Pattern.compile("[^0-9.,+-]*([+-]?[0-9][0-9.,]*(?:[eE][+-]?[0-9]{1,2})?)[^0-9.,]*");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final int LONGEST_NUMBER = 40;
    private static final Set<String> YES = Set.of("true", "1", "yes", "on", "success", "available");

    private Loose() {}

    static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case OBJECT, ARRAY -> null;
            default -> value.toString();
        };
    }

    /** The first of these members that holds a text that is not blank. */
    static @Nullable String text(JsonObject object, String... names) {
        for (String name : names) {
            String text = text(object.get(name));
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    /** {@code "0.90"}, {@code 0.9}, {@code "1,234.56"}, {@code "$12.50"}, {@code "0,90"}, {@code "0,900"}. */
    static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return null;
        }
        String digits = number.group(1);
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        } else if (COMMA_DECIMAL.matcher(digits).matches()) {
            digits = digits.replace(',', '.');
        }
        try {
            return plain(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable BigDecimal decimal(JsonObject object, String... names) {
        return decimal(text(object, names));
    }

    /** A whole number; decimals that are zero are forgiven. */
    static @Nullable Long whole(@Nullable String text) {
        BigDecimal number = decimal(text);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static @Nullable Long whole(JsonObject object, String... names) {
        return whole(text(object, names));
    }

    static boolean flag(JsonObject object, String... names) {
        String text = text(object, names);
        return text != null && YES.contains(text.toLowerCase(Locale.ROOT));
    }

    /** An id as text; {@code 0} and a missing one are none. */
    static @Nullable String id(JsonObject object, String... names) {
        String id = text(object, names);
        return id == null
                        || id.equals("0")
                        || id.equals("false")
                        || !ID.matcher(id).matches()
                ? null
                : id;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}

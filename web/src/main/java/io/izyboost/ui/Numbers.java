package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as the reader writes them: with the decimal sign and the separator of thousands that the pages print. The
 * other decimal sign is as good where nobody can take it for a separator of thousands ({@code 12,5} in English); what
 * is not clear is asked again.
 */
public final class Numbers {
    private static final String SPACES = "\\s\u00a0\u202f";
    private static final Pattern PERCENT = Pattern.compile("[" + SPACES + "]*%$");
    private static final Pattern AROUND = Pattern.compile("^[" + SPACES + "]+|[" + SPACES + "]+$");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern GROUPED_WHOLE =
            Pattern.compile("-?[1-9]\\d{0,2}(?<by>[" + SPACES + ".,])\\d{3}(\\k<by>\\d{3}){0,4}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");
    private static final BigDecimal EXAMPLE = new BigDecimal("1234.5");
    private static final int MOST_SHOWN = 40;

    private Numbers() {}

    /** A price or a percent, with or without its sign behind; null where nothing stands. */
    public static @Nullable BigDecimal read(String field, @Nullable String typed) {
        return read(field, typed, Formats.locale(), false);
    }

    /** A sum that is booked for good: what somebody else would read a thousand times larger is asked again, too. */
    public static @Nullable BigDecimal sum(String field, @Nullable String typed) {
        return read(field, typed, Formats.locale(), true);
    }

    /**
     * What one unit of money is worth in another: rarely above a thousand and often with three decimals, so {@code 1,085}
     * is asked again wherever a comma is not the decimal sign.
     */
    public static @Nullable BigDecimal rate(String field, @Nullable String typed) {
        char sign = DecimalFormatSymbols.getInstance(Formats.locale()).getDecimalSeparator();
        String text = stripped(typed);
        if (perhapsGrouped(text) && text.indexOf(sign) < 0) {
            throw unclear(field, text, write(EXAMPLE, Formats.locale()));
        }
        return read(field, typed);
    }

    /** What was typed in another language, as it is written in the reader's; what cannot be read stays as it is. */
    public static String moved(String typed, Locale from) {
        if (from.getLanguage().equals(Formats.locale().getLanguage())) {
            return typed;
        }
        try {
            BigDecimal number = read("", typed, from, false);
            return number == null ? typed : write(number, Formats.locale()) + (typed.contains("%") ? " %" : "");
        } catch (DomainException unread) {
            return typed;
        }
    }

    /** The language that a typed number is in. */
    public static String language() {
        return Formats.locale().getLanguage();
    }

    static @Nullable BigDecimal read(String field, @Nullable String typed, Locale locale, boolean isFinal) {
        String all = stripped(typed);
        if (all.isEmpty()) {
            return null;
        }
        String text = isFinal ? all : PERCENT.matcher(all).replaceFirst("");
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        char other = sign == '.' ? ',' : '.';
        boolean isGrouped = grouped(sign).matcher(text).matches();
        boolean isUnclear = !isGrouped && (isFinal || text.indexOf(other) >= 0) && perhapsGrouped(text);
        if (isUnclear || !isGrouped && !DECIMAL.matcher(text).matches()) {
            throw unclear(field, text, write(EXAMPLE, locale));
        }
        String bare = isGrouped ? text.replaceAll("[" + SPACES + other + "]", "") : text;
        return new BigDecimal(bare.replace(',', '.'));
    }

    /** Thousands parted by spaces or by what is not the decimal sign here. */
    private static Pattern grouped(char sign) {
        String by = sign == '.' ? SPACES + "," : SPACES;
        return Pattern.compile(
                "-?[1-9]\\d{0,2}(?<by>[" + by + "])\\d{3}(\\k<by>\\d{3}){0,2}(\\" + sign + "\\d{1,12})?");
    }

    /** Without the blanks around it, those that do not break a line among them. */
    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : AROUND.matcher(typed).replaceAll("");
    }

    private static boolean perhapsGrouped(String text) {
        return text.matches("-?[1-9]\\d{0,2}[.,]\\d{3}");
    }

    /** A count, of which any separator can only part the thousands; null where nothing stands. */
    public static @Nullable Long whole(String field, @Nullable String typed) {
        String text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (GROUPED_WHOLE.matcher(text).matches()) {
            return Long.valueOf(text.replaceAll("[" + SPACES + ".,]", ""));
        }
        if (!WHOLE.matcher(text).matches()) {
            throw unclear(field, text, String.valueOf(EXAMPLE.intValue()));
        }
        return Long.valueOf(text);
    }

    /** What a field shows of a number; empty where there is none. */
    public static String write(@Nullable BigDecimal number) {
        return number == null ? "" : write(number, Formats.locale());
    }

    static String write(BigDecimal number, Locale locale) {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static DomainException unclear(String field, String text, String example) {
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return DomainException.at(field, ErrorCode.NUMBER_UNCLEAR, shown, example);
    }
}

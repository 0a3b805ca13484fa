package io.izyboost.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts that REST, API and pages share, {@code io/izyboost/messages_<language>.properties}: English and French. */
public final class Messages {
    private static final String BUNDLE = "io.izyboost.messages";
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);
    /** Their first argument is the field by the name that it has in the APIs. */
    private static final Set<ErrorCode> NAME_THE_FIELD =
            EnumSet.of(ErrorCode.INVALID_INPUT, ErrorCode.OUT_OF_BOUNDS, ErrorCode.NOT_ONE_OF);

    private Messages() {}

    /** Says what went wrong and what to do, in the reader's language. */
    public static String of(DomainException problem, Locale locale) {
        return text("error." + problem.code(), locale, problem.arguments().toArray());
    }

    /** The same for people, who know the field by another name. */
    public static String of(DomainException problem, String field, Locale locale) {
        Object[] arguments = problem.arguments().toArray();
        if (arguments.length > 0 && NAME_THE_FIELD.contains(problem.code())) {
            arguments[0] = field;
        }
        return text("error." + problem.code(), locale, arguments);
    }

    /** What was kept of a {@link Why} or of a refusal, in the reader's language; whatever else was kept stays as it is. */
    public static String told(String kept, Locale locale) {
        String[] parts = Why.parts(kept);
        if (!isKept(parts[0])) {
            return kept;
        }
        Object[] arguments = new Object[parts.length - 1];
        for (int i = 1; i < parts.length; i++) {
            if (isKept(parts[i])) {
                arguments[i - 1] =
                        told(Why.kept(parts[i], (Object[]) Arrays.copyOfRange(parts, i + 1, parts.length)), locale);
                break;
            }
            arguments[i - 1] = parts[i];
        }
        return text(parts[0], locale, arguments);
    }

    private static boolean isKept(String key) {
        return (key.startsWith("why.") || key.startsWith("error.")) && ENGLISH.containsKey(key);
    }

    /** Numbers stand in the text without grouping, fractions with the reader's decimal sign and all their digits. */
    public static String text(String key, Locale locale, Object... arguments) {
        ResourceBundle bundle = Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? FRENCH : ENGLISH;
        try {
            Object[] words =
                    Arrays.stream(arguments).map(each -> word(each, locale)).toArray();
            return new MessageFormat(bundle.getString(key), locale).format(words);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static String word(Object argument, Locale locale) {
        if (!(argument instanceof BigDecimal number)) {
            return told(String.valueOf(argument), locale);
        }
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static ResourceBundle bundle(Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), exact);
    }
}

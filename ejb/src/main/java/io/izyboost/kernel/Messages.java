package io.izyboost.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts that REST, API and pages share, {@code io/izyboost/messages_<language>.properties}: English and French. */
public final class Messages {
    private static final String BUNDLE = "io.izyboost.messages";
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);

    private Messages() {}

    /** Says what went wrong and what to do, in the reader's language. */
    public static String of(DomainException problem, Locale locale) {
        return text("error." + problem.code(), locale, problem.arguments().toArray());
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
            return String.valueOf(argument);
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

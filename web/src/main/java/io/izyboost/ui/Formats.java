package io.izyboost.ui;

import io.izyboost.kernel.Messages;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.access.CallerContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Numbers, money, moments and texts in the reader's locale; the functions of the {@code izy} tag library. */
public final class Formats {
    private static final String TEXTS = "io.izyboost.ui.texts";

    private Formats() {}

    public static String money(@Nullable Money money) {
        return money == null ? "" : amount(money.amount(), money.currencyCode());
    }

    public static String amount(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : amount(amount, currency, locale());
    }

    /** At least two decimals, at most the six that money has: a price of 0.0015 must not read as nothing. */
    static String amount(BigDecimal amount, String currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.strip()));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Money.SCALE);
        return format.format(amount);
    }

    /** Sums for the eye: two decimals, whatever stands behind them. */
    public static String price(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(currency.strip()));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    public static String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    public static String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
    }

    public static String utc(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    public static String text(String key) {
        try {
            return ResourceBundle.getBundle(TEXTS, locale()).getString(key);
        } catch (MissingResourceException e) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    public static String alert(String kind) {
        return Messages.text("alert." + kind, locale());
    }

    /** A {@link io.izyboost.kernel.Why} or a refusal as it was kept; a provider's words as they are. */
    public static @Nullable String told(@Nullable String kept) {
        return kept == null ? null : Messages.told(kept, locale());
    }

    /** Who did something: a person by the name that was noted, the house's own work by what it does. */
    public static String actor(String name) {
        String key = "ui.actor." + name;
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, locale());
        return texts.containsKey(key) ? texts.getString(key) : name;
    }

    public static String url(@Nullable String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }

    public static String filled(String key, @Nullable Object value) {
        return new MessageFormat(text(key), locale()).format(new Object[] {value});
    }

    /** The reader's, not the view's: actions run before the view has been given its language. Of an API, the caller's. */
    static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null
                ? CallerContext.current().locale()
                : ReaderLocale.of(
                        (HttpServletRequest) faces.getExternalContext().getRequest(), CallerContext.current());
    }
}

package io.izyboost.kernel;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The money that some country pays with today, by its ISO 4217 code: no metals, test codes or money of the past. */
public final class Currencies {
    private static final Set<String> IN_USE = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country)))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    public static boolean isInUse(String code) {
        return IN_USE.contains(code);
    }

    public static Set<String> inUse() {
        return IN_USE;
    }
}

package io.izyboost.panels;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a panel may be called, and in which money it may count. Says beside which field what is wrong. */
final class PanelWords {
    /** A DNS label of 3 to 40 characters. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]");

    /** Names that the platform uses, will use, or that a customer would take for it. */
    private static final Set<String> RESERVED = Set.of(
            ("main www api admin administrator manage mail hub static assets cdn app apps auth login signup account accounts"
                            + " billing blog dashboard demo-provider dev docs ftp help health imap internal localhost metrics"
                            + " monitor mx ns ns1 ns2 openapi operator panel panels platform pop pop3 postmaster abuse"
                            + " security smtp ssl staging status support system test-provider webmail webmaster root")
                    .split(" "));

    private static final int LONGEST_NAME = 100;

    /** Money that is spent: neither metals nor test codes nor units of account. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private PanelWords() {}

    static String slug(@Nullable String text) {
        String slug = text == null ? "" : text.strip();
        if (!SLUG.matcher(slug).matches() || slug.startsWith("xn--")) {
            throw DomainException.at("slug", ErrorCode.SLUG_INVALID, slug);
        }
        if (RESERVED.contains(slug)) {
            throw DomainException.at("slug", ErrorCode.SLUG_RESERVED, slug);
        }
        return slug;
    }

    static String name(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        boolean readable = name.codePoints().noneMatch(Character::isISOControl);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !readable) {
            throw DomainException.at("name", ErrorCode.INVALID_INPUT, "name");
        }
        return name;
    }

    static String currency(@Nullable String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            throw DomainException.at("currency", ErrorCode.CURRENCY_INVALID, code);
        }
        return code;
    }

    static Set<String> currencies() {
        return CURRENCIES;
    }
}

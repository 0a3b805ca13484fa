package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The judged values of an account, new or changed.
 *
 * @param exchangeRate null: not yet known, so nothing can be imported
 * @param notedRate what was given while the currency was unknown; null once the rate is known
 */
record AccountTerms(
        String name,
        @Nullable String url,
        String currency,
        @Nullable BigDecimal exchangeRate,
        @Nullable BigDecimal notedRate,
        BigDecimal marginPercent,
        boolean probeAllowed,
        int maxCalls) {
    static final int USUAL_CALLS = ProviderAccounts.MOST_CALLS;
    private static final int LONGEST_NAME = 100;
    private static final BigDecimal HIGHEST_MARGIN = new BigDecimal("10000");
    /** The least that its column can hold. */
    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.0000000001");

    private static final BigDecimal HIGHEST_RATE = new BigDecimal("1000000000");

    AccountTerms {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw invalid("name");
        }
        currency = currency.strip().toUpperCase(Locale.ROOT);
        requireRate(exchangeRate);
        requireRate(notedRate);
        notedRate = exchangeRate == null ? notedRate : null;
        if (marginPercent.signum() < 0 || marginPercent.compareTo(HIGHEST_MARGIN) > 0) {
            throw DomainException.outside("marginPercent", 0, HIGHEST_MARGIN);
        }
        if (maxCalls < 1 || maxCalls > ProviderAccounts.MOST_CALLS) {
            throw DomainException.outside("maxCalls", 1, ProviderAccounts.MOST_CALLS);
        }
    }

    private static void requireRate(@Nullable BigDecimal rate) {
        if (rate != null && (rate.compareTo(LOWEST_RATE) < 0 || rate.compareTo(HIGHEST_RATE) > 0)) {
            throw DomainException.outside("exchangeRate", LOWEST_RATE.toPlainString(), HIGHEST_RATE);
        }
    }

    /**
     * The rate between the account's and the panel's currency: 1 where they are the same, else it must be given, since
     * nothing else may guess what a cost is worth.
     *
     * @param required false: it may stay open for now
     */
    static @Nullable BigDecimal rateFor(
            String currency, String panelCurrency, @Nullable BigDecimal given, boolean required) {
        if (currency.strip().equalsIgnoreCase(panelCurrency)) {
            return BigDecimal.ONE;
        }
        if (given == null && required) {
            throw DomainException.at("exchangeRate", ErrorCode.PROVIDER_EXCHANGE_RATE_MISSING, currency, panelCurrency);
        }
        return given;
    }

    static DomainException invalid(String field) {
        return DomainException.at(field, ErrorCode.INVALID_INPUT, field);
    }
}

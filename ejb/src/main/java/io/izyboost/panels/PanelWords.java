package io.izyboost.panels;

import io.izyboost.kernel.Currencies;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    static String currency(@Nullable String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.isInUse(code)) {
            throw DomainException.at("currency", ErrorCode.CURRENCY_INVALID, code);
        }
        return code;
    }
}

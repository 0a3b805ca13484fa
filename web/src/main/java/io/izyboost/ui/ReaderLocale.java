package io.izyboost.ui;

import io.izyboost.kernel.access.Caller;
import io.izyboost.tenancy.TenantContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The reader's language: chosen on this device, else the account's, else the browser's, else the panel's. */
public final class ReaderLocale {
    public static final String COOKIE = "izy-language";
    public static final List<String> SUPPORTED = List.of("en", "fr");

    private ReaderLocale() {}

    public static Locale of(HttpServletRequest request, Caller caller) {
        Object asked = request.getAttribute(COOKIE); // by this very request
        String chosen = asked == null ? cookie(request, COOKIE) : asked.toString();
        if (SUPPORTED.contains(chosen)) {
            return Locale.forLanguageTag(chosen);
        }
        if (caller.kind() == Caller.Kind.USER
                && SUPPORTED.contains(caller.locale().getLanguage())) {
            return Locale.forLanguageTag(caller.locale().getLanguage());
        }
        return request.getHeader("Accept-Language") == null ? ofPanel() : ofBrowser(request);
    }

    /** The value of a cookie, empty if there is none. */
    public static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return "";
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SUPPORTED::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseGet(ReaderLocale::ofPanel);
    }

    private static Locale ofPanel() {
        String locale = TenantContext.isSet() ? TenantContext.current().locale() : "en";
        return SUPPORTED.contains(locale) ? Locale.forLanguageTag(locale) : Locale.ENGLISH;
    }
}

package io.izyboost.ui.filter;

import io.izyboost.kernel.access.Caller;
import io.izyboost.ui.ReaderLocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: asked for by {@code ?lang=} (and kept), chosen before, the account's, the browser's. */
final class Languages {
    private static final int YEAR = 365 * 24 * 3600;

    private Languages() {}

    /** Before anybody is known. */
    static Locale ofRequest(HttpServletRequest request) {
        return ReaderLocale.of(request, Caller.anonymous(null, Locale.ENGLISH, request.getRemoteAddr()));
    }

    /** For programs: what they ask for, else the account's own. */
    static Locale ofApi(HttpServletRequest request, String accountLocale) {
        return request.getHeader("Accept-Language") == null ? Locale.forLanguageTag(accountLocale) : ofRequest(request);
    }

    /** Keeps the language that {@code ?lang=} asks for on this device; null: none is asked for. */
    static @Nullable String keepAsked(HttpServletRequest request, HttpServletResponse response) {
        String asked = asked(request.getQueryString());
        if (asked == null) {
            return null;
        }
        Cookie cookie = new Cookie(ReaderLocale.COOKIE, asked);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        request.setAttribute(ReaderLocale.COOKIE, asked);
        return asked;
    }

    private static @Nullable String asked(@Nullable String query) {
        if (query == null || !query.contains("lang=")) {
            return null;
        }
        for (String part : query.split("&")) {
            if (part.startsWith("lang=") && ReaderLocale.SUPPORTED.contains(part.substring("lang=".length()))) {
                return part.substring("lang=".length());
            }
        }
        return null;
    }
}

package io.izyboost.ui.filter;

import io.izyboost.kernel.Settings;
import jakarta.servlet.http.HttpServletResponse;

/** Headers that every answer carries. Faces adds its own policy with nonces to pages; the two hold together. */
final class SecurityHeaders {
    private static final String OF_PAGES =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final boolean TLS = "https".equals(Settings.text("IZYBOOST_PUBLIC_SCHEME", "https"));

    private SecurityHeaders() {}

    static void on(HttpServletResponse response, Surface surface) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        boolean data = surface.isApi() || surface == Surface.BRAND;
        response.setHeader("Content-Security-Policy", data ? OF_DATA : OF_PAGES);
        if (surface.isApi()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (TLS) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

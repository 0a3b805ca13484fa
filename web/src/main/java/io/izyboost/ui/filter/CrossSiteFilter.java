package io.izyboost.ui.filter;

import io.izyboost.kernel.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of another site cannot act here in the reader's name. Browsers say where a request comes from (Sec-Fetch-Site,
 * Origin); programs without cookies say nothing and have nothing to abuse. The APIs go by keys and are left out.
 */
public class CrossSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isHarmless(request)
                || Surface.of(request).isApi()
                || isOwn(request.getHeader("Host"), request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"))) {
            chain.doFilter(request, response);
            return;
        }
        Locale locale = Languages.ofRequest(request);
        String title = Messages.text("status.cross-site.title", locale);
        Answers.page(response, 403, locale, title, Messages.text("status.cross-site.text", locale));
    }

    /** Opening a socket is a GET, but the answer can be read by whoever opened it. */
    private static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }

    static boolean isOwn(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        return origin.equalsIgnoreCase("https://" + host) || origin.equalsIgnoreCase("http://" + host);
    }
}

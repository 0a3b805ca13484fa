package io.izyboost.ui.filter;

import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which pages want whom: {@code /manage} staff, {@code /admin} an operator on the hub host, a customer's own pages
 * somebody signed in. The doors behind check again; this one spares people a page that they cannot use.
 */
public class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> OWN_PAGES =
            List.of("/new-order", "/order", "/orders", "/orders.csv", "/transactions", "/transactions.csv", "/account");

    enum Verdict {
        WELCOME,
        LOG_IN,
        FORBIDDEN,
        NOT_FOUND
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Surface.path(request);
        switch (judge(path, TenantContext.current().isMain(), CallerContext.current())) {
            case WELCOME -> chain.doFilter(request, response);
            case LOG_IN -> toLogIn(request, response, path);
            case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case NOT_FOUND -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static Verdict judge(String requested, boolean hub, Caller caller) {
        if (Surface.of(requested) != Surface.PAGE) {
            return Verdict.WELCOME;
        }
        String path = requested.endsWith(".xhtml")
                ? requested.substring(0, requested.length() - ".xhtml".length())
                : requested;
        if (Surface.isUnder(path, "/admin")) {
            return hub ? judge(caller, Permission.PLATFORM_READ) : Verdict.NOT_FOUND;
        }
        if (Surface.isUnder(path, "/manage")) {
            return judge(caller, Permission.PANEL_DASHBOARD);
        }
        boolean own = OWN_PAGES.stream().anyMatch(page -> Surface.isUnder(path, page));
        return own && caller.user() == null ? Verdict.LOG_IN : Verdict.WELCOME;
    }

    private static Verdict judge(Caller caller, Permission entry) {
        if (caller.user() == null) {
            return Verdict.LOG_IN;
        }
        return caller.may(entry) ? Verdict.WELCOME : Verdict.FORBIDDEN;
    }

    private static void toLogIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String query = request.getQueryString();
        String next = URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            Answers.write(
                    response,
                    200,
                    "text/xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"/log-in?next=" + next
                            + "\"/></partial-response>");
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/log-in?next=" + next);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}

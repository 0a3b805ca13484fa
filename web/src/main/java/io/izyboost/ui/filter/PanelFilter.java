package io.izyboost.ui.filter;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Messages;
import io.izyboost.tenancy.LogContext;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * First of all: gives the request a number, finds the panel by the Host header alone, and runs the rest inside that
 * panel. Unknown hosts, and panels that do not serve, end here; but the operator's console stays open on a main panel
 * that waits for its migration, since that is where a stopped fleet is set going again.
 */
public class PanelFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NUMBER_ATTRIBUTE = "izyboost.request";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{8,64}");

    @Inject
    transient PanelRegistry panels;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String number = number(request);
        LogContext.request(number);
        try {
            response.setHeader("X-Request-Id", number);
            SecurityHeaders.on(response, Surface.of(request));
            Optional<Panel> panel = panel(request);
            if (panel.isEmpty()) {
                refuseHost(request, response);
            } else if (serves(panel.get(), request, response)) {
                Scope.enter(() -> TenantContext.call(panel.get(), Scope.rest(chain, request, response)));
            }
        } finally {
            LogContext.request(null);
        }
    }

    private Optional<Panel> panel(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null || host.isBlank()
                ? Optional.empty()
                : panels.byHost(host).filter(panel -> panel.state() != PanelState.CANCELLED);
    }

    private static boolean serves(Panel panel, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (panel.state()) {
            case SUSPENDED ->
                Answers.refuse(request, response, new DomainException(ErrorCode.PANEL_SUSPENDED), "suspended");
            case EXPIRED -> Answers.refuse(request, response, new DomainException(ErrorCode.PANEL_EXPIRED), "expired");
            default -> {
                boolean servable =
                        PanelRegistry.isServable(panel) || panel.isMain() && Surface.isConsole(Surface.path(request));
                if (panel.state() == PanelState.ACTIVE && servable) {
                    return true;
                }
                response.setHeader("Retry-After", "30");
                Answers.refuse(request, response, new DomainException(ErrorCode.PANEL_UPGRADING), "upgrading");
            }
        }
        return false;
    }

    private static void refuseHost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.ofRequest(request);
        if (Surface.of(request).isApi()) {
            Answers.refuse(request, response, new DomainException(ErrorCode.HOST_UNKNOWN), "unknown-host");
        } else {
            String title = Messages.text("status.unknown-host.title", locale);
            Answers.page(
                    response, 404, locale, title, Messages.of(new DomainException(ErrorCode.HOST_UNKNOWN), locale));
        }
    }

    /** A proxy's number is kept if it is harmless in a log; the error page of a request keeps the request's. */
    private static String number(HttpServletRequest request) {
        if (request.getAttribute(NUMBER_ATTRIBUTE) instanceof String kept) {
            return kept;
        }
        String given = request.getHeader("X-Request-Id");
        String number = given != null && NUMBER.matcher(given).matches()
                ? given
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        request.setAttribute(NUMBER_ATTRIBUTE, number);
        return number;
    }
}

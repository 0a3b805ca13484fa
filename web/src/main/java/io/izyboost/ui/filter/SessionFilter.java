package io.izyboost.ui.filter;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.ApiCaller;
import io.izyboost.identity.Sessions;
import io.izyboost.identity.SignedIn;
import io.izyboost.kernel.Messages;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.ReaderLocale;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Who reads the pages: the account of the session, which must have been opened on this very panel. */
public class SessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Sessions sessions;

    @Inject
    transient Accounts accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Surface surface = Surface.of(request);
        if (surface != Surface.PAGE) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        PanelId panel = TenantContext.current().id();
        if (session != null && !SessionRules.isOf(session, panel)) {
            refuse(request, response);
            return;
        }
        String asked = Languages.keepAsked(request, response);
        Caller caller = caller(request, panel, session);
        if (caller.user() != null) {
            response.setHeader("Cache-Control", "no-store");
        }
        Scope.enter(() -> CallerContext.call(caller, () -> {
            if (asked != null && caller.user() != null) {
                accounts.speak(asked);
            }
            return Scope.rest(chain, request, response).call();
        }));
    }

    private Caller caller(HttpServletRequest request, PanelId panel, HttpSession session) {
        String address = request.getRemoteAddr();
        SignedIn signedIn = session == null ? null : SessionRules.signedIn(session);
        Optional<ApiCaller> account = signedIn == null ? Optional.empty() : sessions.caller(signedIn);
        if (signedIn != null && account.isEmpty()) {
            session.invalidate();
        }
        Caller caller = account.map(found -> found.toCaller(panel, address))
                .orElseGet(() -> Caller.anonymous(panel, Locale.ENGLISH, address));
        return withLocale(caller, ReaderLocale.of(request, caller));
    }

    private static Caller withLocale(Caller caller, Locale locale) {
        return new Caller(
                caller.kind(),
                caller.panel(),
                caller.user(),
                caller.name(),
                caller.permissions(),
                locale,
                caller.address());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.ofRequest(request);
        String title = Messages.text("status.session.title", locale);
        SessionRules.dropCookie(request, response);
        Answers.page(response, 401, locale, title, Messages.text("status.session.text", locale));
    }
}

package io.izyboost.ui.filter;

import io.izyboost.identity.SignedIn;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.TenantContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The session's cookie, its panel (noted the moment it is made, also for visitors), its account and its age. */
@WebListener
public class SessionRules implements ServletContextListener, HttpSessionListener {
    private static final String PANEL = "izyboost.panel";
    private static final String SIGNED_IN = "izyboost.signedIn";
    private static final int VISITOR_SECONDS = 20 * 60;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean tls = "https".equals(Settings.text("IZYBOOST_PUBLIC_SCHEME", "https"));
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(tls ? "__Host-izyboost" : "izyboost");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setAttribute("SameSite", "Lax");
        event.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval(VISITOR_SECONDS);
        if (TenantContext.isSet()) {
            session.setAttribute(PANEL, TenantContext.current().id().value());
        }
    }

    static boolean isOf(HttpSession session, PanelId panel) {
        return Long.valueOf(panel.value()).equals(session.getAttribute(PANEL));
    }

    static @Nullable SignedIn signedIn(HttpSession session) {
        return (SignedIn) session.getAttribute(SIGNED_IN);
    }

    /** A new session for the account: nothing that stood in the visitor's one goes over, not even its number. */
    public static void logIn(HttpServletRequest request, SignedIn account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(SIGNED_IN, account);
        session.setMaxInactiveInterval(60 * Settings.number("IZYBOOST_SESSION_MINUTES", 120));
    }

    public static void logOut(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        dropCookie(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static void dropCookie(HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(config.getName(), "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(config.isSecure());
        response.addCookie(cookie);
    }
}

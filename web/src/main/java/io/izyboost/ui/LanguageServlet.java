package io.izyboost.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the language that a reader chooses on this device, and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int YEAR = 365 * 24 * 3600;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("to");
        if (ReaderLocale.SUPPORTED.contains(language)) {
            Cookie cookie = new Cookie(ReaderLocale.COOKIE, language);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ownPath(request.getParameter("back")));
    }

    /** Only a path of this host: a foreign address would make the panel a springboard. */
    public static String ownPath(String back) {
        boolean own = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        return own ? back : "/";
    }
}

package io.izyboost.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Back to the page that the choice of a language came from; the choice itself ({@code lang}) is kept before any page runs. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ownPath(request.getParameter("back")));
    }

    /** Only a path of this host: a foreign address would make the panel a springboard. */
    public static String ownPath(String back) {
        boolean own = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        return own ? back : "/";
    }
}

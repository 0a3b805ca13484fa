package io.izyboost.identity.page;

import io.izyboost.ui.filter.SessionRules;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session. By POST only: a picture on a foreign page must not log anybody out. */
@WebServlet("/log-out")
public class LogOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SessionRules.logOut(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}

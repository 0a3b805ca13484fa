package io.izyboost.panels.page;

import io.izyboost.panels.PanelFilter;
import io.izyboost.panels.PanelView;
import io.izyboost.panels.Panels;
import io.izyboost.ui.Csv;
import io.izyboost.ui.Export;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All panels that the filter in the address lets through, the youngest first. */
@WebServlet("/admin/panels.csv")
public class PanelsCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Panels panels;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PanelFilter filter = AdminIndexPage.filter(request.getParameter("q"), request.getParameter("state"));
        export.send(
                response,
                "panels.csv",
                Csv.line(
                        "panel", "name", "url", "owner", "parent", "currency", "version", "broken", "created", "state"),
                last -> panels.listBelow(filter, last == null ? null : last.id()),
                PanelsCsvServlet::line);
    }

    private static String line(PanelView panel) {
        return Csv.line(
                panel.slug(),
                panel.name(),
                panel.url(),
                panel.ownerEmail(),
                panel.parent(),
                panel.currency(),
                panel.version(),
                panel.broken(),
                panel.createdAt(),
                panel.state());
    }
}

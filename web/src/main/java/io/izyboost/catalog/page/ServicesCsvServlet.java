package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceFilter;
import io.izyboost.catalog.ServiceId;
import io.izyboost.ui.Export;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All services that the filter in the address lets through, by their numbers. */
@WebServlet("/manage/services.csv")
public class ServicesCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalog catalog;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServiceFilter filter = ServiceSearch.filter(request::getParameter);
        export.send(
                response,
                "services.csv",
                ServicesCsv.HEAD,
                last -> catalog.listAbove(filter, last == null ? null : new ServiceId(last.id())),
                ServicesCsv::line);
    }
}

package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceFilter;
import io.izyboost.catalog.ServiceRow;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ui.Csv;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** All services that the filter in the address lets through, as a table for spreadsheets; written as it is read. */
@WebServlet("/manage/services.csv")
public class ServicesCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalog catalog;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServiceFilter filter = ServiceSearch.filter(request::getParameter);
        Page<ServiceRow> page = catalog.list(filter, new PageRequest(0, PageRequest.MOST));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"services.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(Csv.line(
                "service",
                "name",
                "category",
                "type",
                "provider",
                "provider service",
                "provider rate",
                "cost",
                "margin percent",
                "rate",
                "min",
                "max",
                "enabled",
                "gone since"));
        while (!page.items().isEmpty()) {
            page.items().forEach(row -> out.write(line(row)));
            page = catalog.list(filter, new PageRequest(page.page() + 1, PageRequest.MOST));
        }
    }

    private static String line(ServiceRow row) {
        return Csv.line(
                row.id(),
                row.name(),
                row.category(),
                row.type(),
                row.provider(),
                row.providerService(),
                Decimals.plain(row.providerRate()),
                Decimals.plain(row.cost()),
                Decimals.plain(row.marginPercent()),
                Decimals.plain(row.rate()),
                row.min(),
                row.max(),
                row.enabled(),
                row.goneAt());
    }
}

package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Export;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All orders that the filter in the address lets through, newest first. */
@WebServlet("/manage/orders.csv")
public class OrdersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Ordering ordering;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderFilter filter = OrderSearch.filter(request::getParameter);
        export.send(
                response,
                "orders.csv",
                OrdersCsv.HEAD,
                last -> ordering.listBelow(filter, last == null ? null : last.id()),
                OrdersCsv::line);
    }
}

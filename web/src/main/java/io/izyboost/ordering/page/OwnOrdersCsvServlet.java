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

/** The customer's own orders, as the filter in the address wants them, newest first. */
@WebServlet("/orders.csv")
public class OwnOrdersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Ordering ordering;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderFilter filter = OrderSearch.own(request.getParameter("status"), request.getParameter("q"));
        export.send(
                response,
                "orders.csv",
                OrdersCsv.OWN_HEAD,
                last -> ordering.ownBelow(filter, last == null ? null : last.id()),
                OrdersCsv::ownLine);
    }
}

package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All orders that the filter in the address lets through, as a table for spreadsheets; written as it is read. */
@WebServlet("/manage/orders.csv")
public class OrdersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Ordering ordering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderFilter filter = OrderSearch.filter(request::getParameter);
        List<OrderView> orders = ordering.listBelow(filter, null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(OrdersCsv.head());
        while (!orders.isEmpty()) {
            orders.forEach(order -> out.write(OrdersCsv.line(order)));
            if (out.checkError()) {
                return; // nobody reads on
            }
            orders = ordering.listBelow(filter, orders.get(orders.size() - 1).id());
        }
    }
}

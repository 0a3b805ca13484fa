package io.izyboost.ordering.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderSort;
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
import java.time.Instant;

/** All orders that the filter in the address lets through, as a table for spreadsheets; written as it is read. */
@WebServlet("/manage/orders.csv")
public class OrdersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Ordering ordering;

    @Inject
    transient AppClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderFilter filter = untilNow(OrderSearch.of(request::getParameter).filter());
        Page<OrderView> page = ordering.list(filter, OrderSort.NEWEST, new PageRequest(0, PageRequest.MOST));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(OrdersCsv.head());
        while (!page.items().isEmpty()) {
            page.items().forEach(order -> out.write(OrdersCsv.line(order)));
            page = ordering.list(filter, OrderSort.NEWEST, new PageRequest(page.page() + 1, PageRequest.MOST));
        }
    }

    /** Without an end, orders that come in meanwhile would push rows from one page to the next. */
    private OrderFilter untilNow(OrderFilter filter) {
        Instant now = clock.instant();
        Instant until = filter.until() == null || filter.until().isAfter(now) ? now : filter.until();
        return new OrderFilter(
                filter.status(),
                filter.dispatch(),
                filter.service(),
                filter.user(),
                filter.text(),
                filter.from(),
                until);
    }
}

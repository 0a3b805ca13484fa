package io.izyboost.wallet.page;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.ui.Csv;
import io.izyboost.ui.Export;
import io.izyboost.wallet.CustomerRow;
import io.izyboost.wallet.CustomerSort;
import io.izyboost.wallet.Customers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All customers that the filter in the address lets through with their balances, in the order of the address. */
@WebServlet("/manage/customers.csv")
public class CustomersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Customers customers;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("q");
        CustomerSort sort = ManageCustomersPage.order(request.getParameter("sort"));
        export.send(
                response,
                "customers.csv",
                Csv.line("customer", "email", "name", "balance", "currency", "state", "since", "last log-in"),
                new InOrder(text, sort),
                CustomersCsvServlet::line);
    }

    /** By the numbers as they stood at the beginning: who buys meanwhile would change places, and be missed or doubled. */
    private final class InOrder implements Export.Walk<CustomerRow> {
        private final @Nullable String text;
        private final CustomerSort sort;
        private List<UserId> ids = List.of();
        private int next;

        InOrder(@Nullable String text, CustomerSort sort) {
            this.text = text;
            this.sort = sort;
        }

        @Override
        public List<CustomerRow> after(@Nullable CustomerRow last) {
            if (last == null) {
                ids = customers.ids(text, sort);
            }
            int first = next;
            next = Math.min(first + PageRequest.MOST, ids.size());
            return first == next ? List.of() : customers.rows(ids.subList(first, next));
        }
    }

    private static String line(CustomerRow row) {
        UserView user = row.user();
        return Csv.line(
                user.id(),
                user.email(),
                user.name(),
                row.balance().amount(),
                row.balance().currencyCode(),
                user.state(),
                user.createdAt(),
                user.lastLogInAt());
    }
}

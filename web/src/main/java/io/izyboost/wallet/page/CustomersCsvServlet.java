package io.izyboost.wallet.page;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.Roles;
import io.izyboost.identity.UserFilter;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import io.izyboost.ui.Csv;
import io.izyboost.ui.Export;
import io.izyboost.wallet.Wallets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All customers that the filter in the address lets through with their balances, the youngest first. */
@WebServlet("/manage/customers.csv")
public class CustomersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Accounts accounts;

    @Inject
    transient Wallets wallets;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserFilter filter = new UserFilter(request.getParameter("q"), Roles.CUSTOMER);
        export.send(
                response,
                "customers.csv",
                Csv.line("customer", "email", "name", "balance", "currency", "state", "since", "last log-in"),
                last -> part(filter, last),
                CustomersCsvServlet::line);
    }

    private List<CustomerRow> part(UserFilter filter, @Nullable CustomerRow last) {
        List<UserView> users =
                accounts.listBelow(filter, last == null ? null : last.user().id());
        Map<UserId, Money> balances =
                wallets.balances(users.stream().map(UserView::id).toList());
        return users.stream()
                .map(user -> new CustomerRow(user, balances.get(user.id())))
                .toList();
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

package io.izyboost.wallet.page;

import io.izyboost.kernel.UserId;
import io.izyboost.ui.Export;
import io.izyboost.wallet.Wallets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every movement of one customer's wallet, newest first. */
@WebServlet("/manage/transactions.csv")
public class CustomerTransactionsCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Wallets wallets;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String customer = String.valueOf(request.getParameter("customer"));
        if (!customer.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UserId user = new UserId(Long.parseLong(customer));
        export.send(
                response,
                "transactions-" + user + ".csv",
                TransactionsCsv.HEAD,
                last -> wallets.transactionsBefore(user, last),
                TransactionsCsv::line);
    }
}

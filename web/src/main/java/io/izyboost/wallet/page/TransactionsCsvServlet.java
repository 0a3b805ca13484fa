package io.izyboost.wallet.page;

import io.izyboost.ui.Export;
import io.izyboost.wallet.Wallets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every movement of the customer's own wallet, newest first. */
@WebServlet("/transactions.csv")
public class TransactionsCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Wallets wallets;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export.send(
                response,
                "transactions.csv",
                TransactionsCsv.HEAD,
                wallets::ownTransactionsBefore,
                TransactionsCsv::line);
    }
}

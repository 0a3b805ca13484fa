package io.izyboost.wallet.page;

import io.izyboost.kernel.Money;
import io.izyboost.ui.Rows;
import io.izyboost.wallet.TransactionSort;
import io.izyboost.wallet.TransactionView;
import io.izyboost.wallet.Wallets;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer's wallet and every movement of it. */
@Named
@ViewScoped
public class TransactionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Wallets wallets;

    private @Nullable Money balance;
    private @Nullable Rows<TransactionView> rows;

    @PostConstruct
    void open() {
        balance = wallets.own();
        rows = new Rows<>(
                TransactionView::id,
                (sort, page) -> wallets.ownTransactions(
                        new TransactionSort(sort.by(TransactionSort.By.class), sort.descending()), page),
                new Rows.Sort(TransactionSort.By.AT, true),
                Map::of);
    }

    public @Nullable Money getBalance() {
        return balance;
    }

    public @Nullable Rows<TransactionView> getRows() {
        return rows;
    }
}

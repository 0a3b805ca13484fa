package io.izyboost.wallet.page;

import io.izyboost.ui.Rows;
import io.izyboost.wallet.CustomerRow;
import io.izyboost.wallet.TransactionView;
import io.izyboost.wallet.Wallets;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What moved on the wallet of one customer. */
@Named
@ViewScoped
public class TransactionsDrawer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Wallets wallets;

    private @Nullable CustomerRow customer;
    private @Nullable Rows<TransactionView> rows;

    public void open(CustomerRow opened) {
        customer = opened;
        rows = new Rows<>(
                TransactionView::id,
                (sort, page) -> wallets.transactions(opened.user().id(), page));
    }

    public @Nullable CustomerRow getCustomer() {
        return customer;
    }

    public @Nullable Rows<TransactionView> getRows() {
        return rows;
    }
}

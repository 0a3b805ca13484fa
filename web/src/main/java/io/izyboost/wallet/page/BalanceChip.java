package io.izyboost.wallet.page;

import io.izyboost.kernel.Money;
import io.izyboost.ui.Formats;
import io.izyboost.wallet.Wallets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customer's balance in the header; asked for once a request, and only where it is shown. */
@Named
@RequestScoped
public class BalanceChip {
    @Inject
    Wallets wallets;

    private String text = "";
    private String exact = "";

    @PostConstruct
    void read() {
        Money balance = wallets.own();
        text = Formats.price(balance.amount(), balance.currencyCode());
        exact = Formats.money(balance);
    }

    /** With all six decimals. */
    public String getExact() {
        return exact;
    }

    public String getText() {
        return text;
    }
}

package io.izyboost.wallet.page;

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

    @PostConstruct
    void read() {
        text = Formats.money(wallets.own());
    }

    public String getText() {
        return text;
    }
}

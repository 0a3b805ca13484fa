package io.izyboost.wallet.api;

import io.izyboost.wallet.CreditView;

/** A credit that was booked, and the balance right after it. */
public record CreditJson(long id, String amount, String reference, String balance, String currency) {
    static CreditJson of(CreditView credit) {
        return new CreditJson(
                credit.id(),
                credit.amount().plain(),
                credit.reference(),
                credit.balance().plain(),
                credit.amount().currencyCode());
    }
}

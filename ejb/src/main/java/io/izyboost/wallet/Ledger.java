package io.izyboost.wallet;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What orders do to wallets. Joins the caller's transaction, so that money and order are committed together. */
@Stateless
public class Ledger {
    @Inject
    Books books;

    @Inject
    LedgerCheck check;

    /** Takes the price of an order. An order is charged once, whatever is repeated. */
    public void charge(UserId user, long order, Money price) {
        if (price.isNegative()) {
            throw new IllegalArgumentException("a charge of " + price);
        }
        if (price.isZero()) {
            return;
        }
        MoneyEvent event =
                new MoneyEvent(MoneyEvent.Kind.CHARGE, "order:" + order + ":charge", user, price.negate(), order, null);
        if (books.post(event) == Books.Posted.REFUSED) {
            throw new DomainException(ErrorCode.INSUFFICIENT_FUNDS);
        }
    }

    /**
     * Gives back what an outcome leaves undelivered.
     *
     * @param outcome names the outcome: an order is refunded once for each, whatever is repeated
     * @return whether money moved
     */
    public boolean refund(UserId user, long order, String outcome, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a refund of " + amount);
        }
        if (amount.isZero()) {
            return false;
        }
        MoneyEvent event = new MoneyEvent(
                MoneyEvent.Kind.REFUND, "order:" + order + ":refund:" + outcome, user, amount, order, null);
        Books.Posted posted = books.post(event);
        if (posted == Books.Posted.REFUSED) {
            throw new IllegalStateException("Order " + order + " was charged to a wallet that is gone");
        }
        if (posted == Books.Posted.DONE) {
            check.makeDue();
            return true;
        }
        return false;
    }
}

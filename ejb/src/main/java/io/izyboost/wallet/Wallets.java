package io.izyboost.wallet;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;

/** What staff and customers see of wallets, and the credit that staff gives. */
@Stateless
public class Wallets {

    /** The caller's own balance. */
    @RequiresPermission(Permission.WALLET_OWN)
    public Money own() {
        throw new UnsupportedOperationException();
    }

    /** The caller's own history, newest first. */
    @RequiresPermission(Permission.WALLET_OWN)
    public Page<TransactionView> ownTransactions(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.WALLET_READ)
    public Money balance(UserId user) {
        throw new UnsupportedOperationException();
    }

    /** The balances of those customers, for a list; zero for one who never had a wallet. */
    @RequiresPermission(Permission.WALLET_READ)
    public Map<UserId, Money> balances(Collection<UserId> users) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.WALLET_READ)
    public Page<TransactionView> transactions(UserId user, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts money into a wallet. The same reference and amount again answer as the first time; with another amount or
     * customer the reference is refused.
     */
    @RequiresPermission(Permission.WALLET_CREDIT)
    public CreditView credit(CreditWallet credit) {
        throw new UnsupportedOperationException();
    }
}

package io.izyboost.wallet;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff and customers see of wallets, and the credit that staff gives. */
@Stateless
public class Wallets {
    private static final BigDecimal LEAST = new BigDecimal("0.000001");
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int LONGEST_REFERENCE = 200;

    @Inject
    Books books;

    @Inject
    WalletHistory history;

    @Inject
    LedgerCheck check;

    /** The caller's own balance. */
    @RequiresPermission(Permission.WALLET_OWN)
    public Money own() {
        return history.balance(CallerContext.current().self());
    }

    /** The caller's own history, newest first. */
    @RequiresPermission(Permission.WALLET_OWN)
    public Page<TransactionView> ownTransactions(TransactionSort sort, PageRequest page) {
        return history.transactions(CallerContext.current().self(), sort, page);
    }

    /** The next part of a walk over the caller's own history, newest first; null begins it. */
    @RequiresPermission(Permission.WALLET_OWN)
    public List<TransactionView> ownTransactionsBefore(@Nullable TransactionView last) {
        return history.before(CallerContext.current().self(), last, PageRequest.MOST);
    }

    @RequiresPermission(Permission.WALLET_READ)
    public Money balance(UserId user) {
        return history.balance(user);
    }

    /** @throws DomainException NOT_FOUND if this panel has no such customer */
    @RequiresPermission(Permission.WALLET_READ)
    public Page<TransactionView> transactions(UserId user, PageRequest page) {
        expectCustomer(user);
        return history.transactions(user, TransactionSort.NEWEST, page);
    }

    /** The next part of a walk over a customer's history, newest first; null begins it. */
    @RequiresPermission(Permission.WALLET_READ)
    public List<TransactionView> transactionsBefore(UserId user, @Nullable TransactionView last) {
        expectCustomer(user);
        return history.before(user, last, PageRequest.MOST);
    }

    /**
     * Puts money into a wallet. For one customer, the same reference and amount again answer as the first time; with
     * another amount the reference is refused. Staff gives nothing to staff.
     */
    @Audited("wallet.credit")
    @RequiresPermission(Permission.WALLET_CREDIT)
    public CreditView credit(CreditWallet credit) {
        BigDecimal amount = checkedAmount(credit.amount());
        String reference = checkedReference(credit.reference());
        Money money = Money.of(amount, TenantContext.current().currency());
        expectCustomer(credit.user());
        books.open(credit.user());
        String key = "credit:" + credit.user() + ":" + reference;
        books.post(new MoneyEvent(MoneyEvent.Kind.STAFF_CREDIT, key, credit.user(), money, null, reference));
        check.makeDue();
        CreditView booked = history.credit(key);
        if (booked.amount().compareTo(money) != 0) {
            throw DomainException.at("reference", ErrorCode.REFERENCE_TAKEN, reference);
        }
        return booked;
    }

    private void expectCustomer(UserId user) {
        if (!history.isCustomer(user)) {
            throw new DomainException(ErrorCode.NOT_FOUND, user);
        }
    }

    private static BigDecimal checkedAmount(BigDecimal amount) {
        if (amount == null || amount.stripTrailingZeros().scale() > Money.SCALE) {
            throw DomainException.at("amount", ErrorCode.INVALID_INPUT, "amount");
        }
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw DomainException.outside("amount", LEAST, MOST);
        }
        return amount;
    }

    private static String checkedReference(String reference) {
        String stripped = reference == null ? "" : reference.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REFERENCE || stripped.indexOf('\0') >= 0) {
            throw DomainException.at("reference", ErrorCode.INVALID_INPUT, "reference");
        }
        return stripped;
    }
}

package io.izyboost.wallet;

import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.AuditDetail;
import java.math.BigDecimal;

/** Money that staff puts into a customer's wallet; for one customer a reference (a receipt's number …) counts once. */
public record CreditWallet(UserId user, BigDecimal amount, String reference) implements AuditDetail {
    @Override
    public UserId auditSubject() {
        return user;
    }

    @Override
    public String auditDetail() {
        return amount.toPlainString() + " · " + reference;
    }
}

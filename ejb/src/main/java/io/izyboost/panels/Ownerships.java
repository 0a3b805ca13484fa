package io.izyboost.panels;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who can own a child of a panel: its owner becomes a customer of that panel and pays there. */
@ApplicationScoped
class Ownerships {
    @Inject
    Accounts accounts;

    /** Refuses an address that in the parent belongs to staff or to a blocked account. Not to be called in a transaction. */
    void check(Panel parent, String email) {
        boolean taken = known(parent, email)
                .filter(account -> !account.isServedCustomer())
                .isPresent();
        if (taken) {
            throw DomainException.at("ownerEmail", ErrorCode.OWNER_NOT_CUSTOMER, parent.name());
        }
    }

    private Optional<UserView> known(Panel parent, String email) {
        try {
            return CallerContext.call(
                    Caller.system("panels.create"),
                    () -> TenantContext.call(parent, () -> accounts.findByEmail(email)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.izyboost.ordering.parent;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.AddProvider;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelLifeCycle;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * A new panel's owner becomes a customer of the parent, and the panel starts with an account on that customer. Each step
 * looks first whether it was done, since work may be repeated.
 */
@ApplicationScoped
class NewChildHandler implements WorkHandler {
    private static final Duration UPGRADE = Duration.ofSeconds(30);

    /** Until somebody has unblocked the account, or given it back to a customer. */
    private static final Duration REFUSED = Duration.ofMinutes(15);

    @Inject
    PanelRegistry panels;

    @Inject
    PanelLifeCycle lifeCycle;

    @Inject
    ChildOwners owners;

    @Inject
    ProviderAccounts accounts;

    @Override
    public String kind() {
        return "panels.activated";
    }

    @Override
    public WorkResult handle(WorkItem item) throws Exception {
        Panel child = TenantContext.current();
        PanelId parentId = child.parent();
        if (parentId == null) {
            return WorkResult.DONE;
        }
        Panel parent = panels.get(parentId);
        if (!PanelRegistry.isServable(parent)) {
            return WorkResult.retryIn(UPGRADE, "the parent panel is being upgraded");
        }
        ChildOwners.Owner owner = owners.of();
        Optional<UserId> served = TenantContext.call(parent, () -> owners.customer(owner));
        if (served.isEmpty()) {
            owners.tellOfRefusal(owner);
            return WorkResult.waits(REFUSED, "the parent panel cannot have its owner as a customer");
        }
        owners.refusalIsOver();
        UserId customer = served.get();
        lifeCycle.ownedBy(child.id(), customer);
        boolean isOpen = accounts.list().stream().anyMatch(one -> one.kind() == ProviderKind.PARENT);
        if (!isOpen) {
            open(parent, TenantContext.call(parent, () -> owners.key(customer, child)));
        }
        return WorkResult.DONE;
    }

    private void open(Panel parent, String key) {
        ProviderAccountView account =
                accounts.get(accounts.add(AddProvider.of(parent.name(), ProviderKind.PARENT, null, key)));
        if (account.exchangeRate() == null) {
            owners.tellOfExchangeRate(account);
        }
    }
}

package io.izyboost.ordering.parent;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClientFactory;
import io.izyboost.provider.ProviderConnection;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens the account that a child panel has in its parent. */
@ApplicationScoped
public class ParentClients implements ProviderClientFactory {
    @Inject
    ParentDesk desk;

    @Override
    public ProviderKind kind() {
        return ProviderKind.PARENT;
    }

    @Override
    public ProviderClient open(ProviderConnection connection) {
        Panel child = TenantContext.current();
        PanelId parent = child.parent();
        if (parent == null) {
            throw new ProviderFailure(ProviderFailure.Reason.REFUSED, Why.PARENT_MISSING.text());
        }
        return new ParentClient(desk, child, parent, connection.key());
    }
}

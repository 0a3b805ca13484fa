package io.izyboost.provider.manual;

import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClientFactory;
import io.izyboost.provider.ProviderConnection;
import io.izyboost.provider.ProviderKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens accounts whose orders people work by hand. */
@ApplicationScoped
public class ManualClients implements ProviderClientFactory {
    @Override
    public ProviderKind kind() {
        return ProviderKind.MANUAL;
    }

    @Override
    public ProviderClient open(ProviderConnection connection) {
        return new ManualClient(connection.currency());
    }
}

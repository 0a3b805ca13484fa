package io.izyboost.provider.apiv2;

import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClientFactory;
import io.izyboost.provider.ProviderConnection;
import io.izyboost.provider.ProviderKind;
import io.izyboost.provider.net.Outbound;
import io.izyboost.provider.net.OutboundGuard;
import io.izyboost.provider.net.OwnPanels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens accounts with providers that speak API v2. */
@ApplicationScoped
public class ApiV2Clients implements ProviderClientFactory {
    @Inject
    Outbound outbound;

    @Inject
    OutboundGuard guard;

    @Inject
    OwnPanels own;

    @Override
    public ProviderKind kind() {
        return ProviderKind.API_V2;
    }

    @Override
    public ProviderClient open(ProviderConnection connection) {
        return new ApiV2Client(
                new ApiV2Wire(outbound, guard.wellFormed(connection.url()), connection.key(), own::contains));
    }
}

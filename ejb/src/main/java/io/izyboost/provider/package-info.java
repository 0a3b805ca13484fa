/**
 * What sells to us: provider accounts, the port {@link io.izyboost.provider.ProviderClient} that all adapters
 * implement, and {@link io.izyboost.provider.ProviderClients}, which opens one with its guards around it.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider;

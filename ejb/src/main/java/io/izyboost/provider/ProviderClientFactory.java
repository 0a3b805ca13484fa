package io.izyboost.provider;

/** Makes the adapter for one kind of account. Found by CDI; a higher feature may bring one. */
public interface ProviderClientFactory {
    ProviderKind kind();

    /** Cheap, calls nothing. The client belongs to the panel at hand. */
    ProviderClient open(ProviderConnection connection);
}

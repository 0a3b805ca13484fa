package io.izyboost.provider;

import java.util.List;

/**
 * A provider's catalog, read whole. Never empty: an empty or cut-off answer is a {@link ProviderFailure}.
 *
 * @param refusedLines lines that could not be read, each with its reason
 */
public record Offer(List<OfferedService> services, List<String> refusedLines) {
    public Offer {
        services = List.copyOf(services);
        refusedLines = List.copyOf(refusedLines);
    }
}

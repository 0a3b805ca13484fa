package io.izyboost.provider;

import java.util.Map;

/**
 * One order as it is handed over.
 *
 * @param ourOrderId for the log, and the key by which a parent panel recognises a repeat
 * @param service the provider's id of the service
 * @param type the wire name of the service's type
 * @param quantity of one run, as the customer sent it; adapters send it only where the type takes one
 * @param params the type's other parameters by wire name: comments, runs, interval …
 */
public record ProviderOrder(
        long ourOrderId, String service, String type, String link, long quantity, Map<String, String> params) {
    public ProviderOrder {
        params = Map.copyOf(params);
    }
}

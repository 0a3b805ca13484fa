package io.izyboost.provider;

import java.util.List;
import java.util.Map;

/**
 * The port to one provider account. Calls leave the process, so none is made inside a database transaction. All but
 * {@link #add} throw {@link ProviderFailure} when they bring nothing usable.
 */
public interface ProviderClient {
    /** How many ids {@link #status} takes at most. */
    int MOST_IDS = 100;

    /** The whole catalog, or a failure: never a part of it. */
    Offer services();

    /** Hands one order over, once. Never throws for what the network or the provider does. */
    SendOutcome add(ProviderOrder order);

    /**
     * By provider order id, for those ids that the provider says anything about. Empty for several ids, if it refuses the
     * call for a number among them or says nothing about any.
     */
    Map<String, StatusReport> status(List<String> ids);

    /** By provider order id. */
    Map<String, ActionReport> refill(List<String> ids);

    /** By provider order id; accepted means asked for, not yet refunded. */
    Map<String, ActionReport> cancel(List<String> ids);

    ProviderBalance balance();
}

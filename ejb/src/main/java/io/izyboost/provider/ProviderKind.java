package io.izyboost.provider;

/** How an account is reached. */
public enum ProviderKind {
    /** Another panel of this field, over HTTP by API v2. */
    API_V2,
    /** The parent panel, in process: no address, the key of a customer of the parent. */
    PARENT,
    /** People of this panel, who work the orders by hand: nothing is called. */
    MANUAL
}

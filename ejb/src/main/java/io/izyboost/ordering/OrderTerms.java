package io.izyboost.ordering;

import io.izyboost.catalog.SellableService;
import io.izyboost.kernel.Money;
import java.util.Map;

/**
 * What was found good and what it costs: the price is fixed from here on.
 *
 * @param quantity all that is billed, runs multiplied in; 1 for a package
 * @param params those that the service's type takes, by wire name
 * @param cost what the provider is expected to take
 */
record OrderTerms(
        SellableService service, String link, long quantity, Map<String, String> params, Money charge, Money cost) {}

/**
 * Orders from the click to the settled bill: placing, dispatch to the provider, following, refund. Use cases are in
 * {@link io.izyboost.ordering.Ordering}; every change of an order is a method of the package-private {@code Order}.
 */
package io.izyboost.ordering;

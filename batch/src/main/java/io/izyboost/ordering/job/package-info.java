/** The job {@code check-order-status}: asks providers about the orders that are due to be asked about. */
@org.jspecify.annotations.NullMarked
package io.izyboost.ordering.job;

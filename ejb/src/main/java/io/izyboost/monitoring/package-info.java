/** How the platform fares: gauges for Prometheus. */
@org.jspecify.annotations.NullMarked
package io.izyboost.monitoring;

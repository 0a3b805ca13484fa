/** How the platform fares: readiness, gauges for Prometheus, alerts by mail. */
@org.jspecify.annotations.NullMarked
package io.izyboost.monitoring;

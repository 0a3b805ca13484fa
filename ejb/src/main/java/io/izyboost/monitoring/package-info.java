/** Whether this node serves, and how the platform fares: readiness, and gauges for Prometheus. */
@org.jspecify.annotations.NullMarked
package io.izyboost.monitoring;

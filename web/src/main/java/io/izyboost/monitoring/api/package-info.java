/** What a load balancer asks: whether this node serves. The server looks for health checks in web modules only. */
@org.jspecify.annotations.NullMarked
package io.izyboost.monitoring.api;

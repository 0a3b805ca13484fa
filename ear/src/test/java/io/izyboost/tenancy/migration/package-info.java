/** Reaches the fleet's parts for the benchmarks, without a server in between. */
package io.izyboost.tenancy.migration;

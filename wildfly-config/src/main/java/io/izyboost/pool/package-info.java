/**
 * Bounds the memory of database backends: every backend caches the catalog of each schema it has visited, so a
 * connection is closed after a number of distinct panels. Deployed as a WildFly module, shared by pool and EAR.
 */
package io.izyboost.pool;

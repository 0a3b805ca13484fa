package io.izyboost.tenancy.migration;

/**
 * A claimed schema.
 *
 * @param version the version that it has
 * @param checksum of the scripts that made it so
 * @param attempts how often it was claimed since it last came forward, this time included
 */
record LedgerRow(long id, String name, int version, long checksum, int attempts) {}

package io.izyboost.tenancy.migration;

/** A claimed schema: its number, its name, and the version that it has. */
record LedgerRow(long id, String name, int version) {}

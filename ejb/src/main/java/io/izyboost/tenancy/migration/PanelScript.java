package io.izyboost.tenancy.migration;

/** One migration of a panel's schema: what Flyway resolved, and its text. */
record PanelScript(int version, String description, String script, int checksum, String sql) {}

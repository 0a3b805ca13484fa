/** What every panel has beside its features, for its staff's programs: its jobs. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.api;

/** Migrations of the control plane and of the fleet of panel schemas. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.migration;

/**
 * Which panel the present work belongs to, and the registry of all panels. The only way in is
 * {@link io.izyboost.tenancy.TenantContext#call}; without it there is no connection.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy;

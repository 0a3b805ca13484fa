/** Secrets at rest: a data key per panel, wrapped by the operator's key, which stays outside the database. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.secret;

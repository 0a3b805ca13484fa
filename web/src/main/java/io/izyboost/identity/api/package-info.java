/** Accounts over HTTP: a panel's customers, for its staff. */
@org.jspecify.annotations.NullMarked
package io.izyboost.identity.api;

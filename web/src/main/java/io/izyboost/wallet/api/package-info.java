/** Customers, their wallets and the ledger over HTTP, for the staff of a panel. */
@org.jspecify.annotations.NullMarked
package io.izyboost.wallet.api;

/**
 * The money of a panel's customers: a double-entry ledger that is only ever added to, and a wallet whose balance moves in
 * the same transaction as its entries.
 */
package io.izyboost.wallet;

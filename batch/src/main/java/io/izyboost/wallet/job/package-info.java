/** The job {@code reconcile-ledger}: checks the books of panels where money moved. */
@org.jspecify.annotations.NullMarked
package io.izyboost.wallet.job;

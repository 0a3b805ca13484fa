/** Pages about the customer's money. */
package io.izyboost.wallet.page;

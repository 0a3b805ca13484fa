/** What becomes of books that do not add up. */
package io.izyboost.wallet;

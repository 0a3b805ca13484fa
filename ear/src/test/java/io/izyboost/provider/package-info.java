/** Provider accounts in the whole application, against the demonstration provider. */
package io.izyboost.provider;

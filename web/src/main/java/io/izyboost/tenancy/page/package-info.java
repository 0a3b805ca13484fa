/** The page of the panel's own settings. */
package io.izyboost.tenancy.page;

/** The dashboard of a panel. */
package io.izyboost.analytics.page;

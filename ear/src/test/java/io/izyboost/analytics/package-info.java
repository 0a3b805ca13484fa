/** The pages of a panel's staff, seen through a browser: dashboard, orders, customers, settings. */
package io.izyboost.analytics;

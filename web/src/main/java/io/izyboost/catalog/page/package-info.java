/** Pages about what the panel sells. */
package io.izyboost.catalog.page;

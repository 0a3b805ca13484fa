/** The operator's console: panels, fleet, jobs. */
@org.jspecify.annotations.NullMarked
package io.izyboost.panels.page;

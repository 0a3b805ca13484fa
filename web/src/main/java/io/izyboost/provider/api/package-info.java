/** Provider accounts over HTTP, for the staff of a panel. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.api;
